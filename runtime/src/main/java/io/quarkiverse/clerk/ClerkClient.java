package io.quarkiverse.clerk;

import io.quarkiverse.clerk.api.ClientsApi;
import io.quarkiverse.clerk.api.JwksApi;
import io.quarkiverse.clerk.api.SessionsApi;
import io.quarkiverse.clerk.api.UsersApi;

/**
 * Clerk's Backend API, for code that may block.
 *
 * <pre>
 * &#64;Inject
 * ClerkClient clerk;
 *
 * User user = clerk.users().get(userId);
 * </pre>
 *
 * Every instance of Clerk has a client of its own; {@link ClerkInstance} selects one. Nothing is sent before an operation is
 * called, and an operation without a secret key fails with an {@link IllegalStateException} that says which property is
 * missing. Code that runs on the event loop uses {@link ReactiveClerkClient}.
 */
public interface ClerkClient {

    /** Users. */
    UsersApi users();

    /** Sessions and their tokens. */
    SessionsApi sessions();

    /** Devices and browsers with their sessions. */
    ClientsApi clients();

    /** The public keys that session tokens are signed with. */
    JwksApi jwks();
}

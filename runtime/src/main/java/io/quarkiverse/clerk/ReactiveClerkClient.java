package io.quarkiverse.clerk;

import io.quarkiverse.clerk.api.ReactiveClientsApi;
import io.quarkiverse.clerk.api.ReactiveJwksApi;
import io.quarkiverse.clerk.api.ReactiveSessionsApi;
import io.quarkiverse.clerk.api.ReactiveUsersApi;

/**
 * Clerk's Backend API, for code that must not block.
 *
 * <pre>
 * &#64;Inject
 * ReactiveClerkClient clerk;
 *
 * Uni&lt;User&gt; user = clerk.users().get(userId);
 * </pre>
 *
 * It has the operations of {@link ClerkClient}. A request is sent each time a returned {@code Uni} is subscribed to, and
 * whatever goes wrong, wrong arguments included, is a failure of that {@code Uni}.
 */
public interface ReactiveClerkClient {

    /** Users. */
    ReactiveUsersApi users();

    /** Sessions and their tokens. */
    ReactiveSessionsApi sessions();

    /** Devices and browsers with their sessions. */
    ReactiveClientsApi clients();

    /** The public keys that session tokens are signed with. */
    ReactiveJwksApi jwks();
}

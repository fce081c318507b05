package io.quarkiverse.clerk.runtime;

import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks for the identity of a session that was verified already. */
final class ClerkAuthenticationRequest extends BaseAuthenticationRequest {

    private final VerifiedSession session;
    private final ClerkInstanceRuntime instance;

    ClerkAuthenticationRequest(VerifiedSession session, ClerkInstanceRuntime instance) {
        this.session = session;
        this.instance = instance;
    }

    VerifiedSession session() {
        return session;
    }

    String instance() {
        return instance.name();
    }

    /**
     * The second from which on the token is refused, in epoch seconds: after it has expired for all that the clocks may
     * differ. Rounded up, because WebSockets Next cannot be told to close a connection at once.
     */
    long refusedFrom() {
        return (session.expiresAtMillis() + instance.clockSkew().toMillis()) / 1000 + 1;
    }
}

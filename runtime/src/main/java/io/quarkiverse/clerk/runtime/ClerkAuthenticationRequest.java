package io.quarkiverse.clerk.runtime;

import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks for the identity of a session that was verified already. */
final class ClerkAuthenticationRequest extends BaseAuthenticationRequest {

    private final VerifiedSession session;
    private final String instance;

    ClerkAuthenticationRequest(VerifiedSession session, String instance) {
        this.session = session;
        this.instance = instance;
    }

    VerifiedSession session() {
        return session;
    }

    String instance() {
        return instance;
    }
}

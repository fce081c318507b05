package io.quarkiverse.clerk.runtime;

import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks for the identity of an API key, an M2M or an OAuth token that was verified already. */
final class ClerkMachineAuthenticationRequest extends BaseAuthenticationRequest {

    private final MachineToken token;
    private final String instance;

    ClerkMachineAuthenticationRequest(MachineToken token, String instance) {
        this.token = token;
        this.instance = instance;
    }

    MachineToken token() {
        return token;
    }

    String instance() {
        return instance;
    }
}

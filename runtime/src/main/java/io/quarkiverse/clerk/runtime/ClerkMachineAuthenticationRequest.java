package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks for the identity of an API key, an M2M or an OAuth token that was verified already. */
final class ClerkMachineAuthenticationRequest extends BaseAuthenticationRequest {

    private final MachineToken token;
    private final ClerkInstanceRuntime instance;

    ClerkMachineAuthenticationRequest(MachineToken token, ClerkInstanceRuntime instance) {
        this.token = token;
        this.instance = instance;
    }

    MachineToken token() {
        return token;
    }

    String instance() {
        return instance.name();
    }

    /** The second from which on the token is refused, in epoch seconds; empty if it has no end. */
    Optional<Long> refusedFrom() {
        return token.expiresAt().map(end -> end.plus(instance.clockSkew()).getEpochSecond() + 1);
    }
}

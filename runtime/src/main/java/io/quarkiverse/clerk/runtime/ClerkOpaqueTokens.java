package io.quarkiverse.clerk.runtime;

import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.machine.OpaqueTokens;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.smallrye.mutiny.Uni;

record ClerkOpaqueTokens(ReactiveClerkClient client) implements OpaqueTokens {

    @Override
    public Uni<MachineToken> verify(TokenType type, String token) {
        return Uni.createFrom().failure(new IllegalStateException("wip"));
    }
}

package io.quarkiverse.clerk.conformance;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.MachineTokens;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.smallrye.mutiny.Uni;

/** For requests of which no machine token is accepted: nobody may ask for one. */
public final class NoMachines implements MachineTokens {

    @Override
    public Uni<MachineToken> verify(TokenType type, String token) {
        return Uni.createFrom().failure(new AssertionError("A token of the type " + type + " is not accepted"));
    }
}

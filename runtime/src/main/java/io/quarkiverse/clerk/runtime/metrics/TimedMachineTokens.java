package io.quarkiverse.clerk.runtime.metrics;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.MachineTokens;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkiverse.clerk.runtime.token.VerificationMeter;
import io.smallrye.mutiny.Uni;

/** Verifies tokens that are no session's, and says how long that took. */
public record TimedMachineTokens(MachineTokens tokens, VerificationMeter meter) implements MachineTokens {

    @Override
    public Uni<MachineToken> verify(TokenType type, String token) {
        return meter.timed(type.code(), tokens.verify(type, token));
    }
}

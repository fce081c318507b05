package io.quarkiverse.clerk.runtime.machine;

import java.time.Clock;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.MachineTokens;
import io.quarkiverse.clerk.runtime.token.MachineJwtVerifier;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkiverse.clerk.runtime.token.TokenRecognition;
import io.smallrye.mutiny.Uni;

/** Verifies API keys, M2M and OAuth tokens of one instance (spec §6.2): JWTs with its keys, others by asking Clerk. */
public final class MachineTokenVerifier implements MachineTokens {

    private final MachineJwtVerifier jwts;
    private final OpaqueTokenVerifier opaque;
    private final VerificationFailures failures;

    public MachineTokenVerifier(MachineJwtVerifier jwts, OpaqueTokens api, OpaqueTokenPolicy policy, Clock clock) {
        this.jwts = jwts;
        this.failures = new VerificationFailures(clock);
        this.opaque = new OpaqueTokenVerifier(api, policy, failures, clock);
    }

    @Override
    public Uni<MachineToken> verify(TokenType type, String token) {
        boolean jwt = type != TokenType.API_KEY && TokenRecognition.opaqueType(token).isEmpty();
        return jwt ? jwts.verify(type, token).onFailure().transform(failures::ofJwt) : opaque.verify(type, token);
    }
}

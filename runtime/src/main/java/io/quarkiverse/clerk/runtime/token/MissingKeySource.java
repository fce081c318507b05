package io.quarkiverse.clerk.runtime.token;

import io.smallrye.mutiny.Uni;

/** Stands for an instance that has neither a PEM key nor a secret key to fetch keys with. */
public final class MissingKeySource implements KeySource {

    @Override
    public Uni<VerificationKey> key(String kid) {
        return Uni.createFrom().failure(() -> new TokenVerificationException(TokenErrorReason.JWK_FAILED_TO_RESOLVE,
                "There is no key to verify the token with. Set CLERK_SECRET_KEY (quarkus.clerk.secret-key) or CLERK_JWT_KEY "
                        + "(quarkus.clerk.jwt-key)."));
    }

    @Override
    public boolean trusts(VerificationKey key) {
        return false;
    }
}

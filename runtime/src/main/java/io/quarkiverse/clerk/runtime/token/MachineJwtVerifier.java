package io.quarkiverse.clerk.runtime.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;

import io.quarkiverse.clerk.TokenType;
import io.smallrye.mutiny.Uni;

/**
 * Verifies the tokens of machines and OAuth applications that are JWTs, with the keys of the instance (spec §6.2): the rules
 * of session tokens, except that who asked for the token and who issued it is not looked at. Such a token cannot be revoked
 * before it expires.
 */
public final class MachineJwtVerifier {

    private final TokenVerifier m2m;
    private final TokenVerifier oauth;
    private final Set<String> audiences;

    /** @param audiences the audiences that tokens may have; an OAuth token must name one of them if there are any */
    public MachineJwtVerifier(KeySource keys, Set<String> audiences, Duration clockSkew, Clock clock) {
        this.m2m = new TokenVerifier(keys, options(Set.of(), audiences, clockSkew), clock);
        this.oauth = new TokenVerifier(keys, options(Jwt.OAUTH_TYPES, Set.of(), clockSkew), clock);
        this.audiences = Set.copyOf(audiences);
    }

    private static VerificationOptions options(Set<String> types, Set<String> audiences, Duration clockSkew) {
        return new VerificationOptions(types, audiences, Set.of(), Set.of(), clockSkew);
    }

    /**
     * @param type an M2M or an OAuth token
     * @return the token; fails with {@link TokenVerificationException}, whose reason is
     *         {@link TokenErrorReason#TOKEN_INVALID} only if the token is none of this type, and with
     *         {@link io.quarkiverse.clerk.ClerkApiException} if Clerk cannot be reached
     */
    public Uni<MachineToken> verify(TokenType type, String token) {
        return Uni.createFrom().deferred(() -> type == TokenType.OAUTH_TOKEN ? verifyOAuth(token) : verifyM2m(token));
    }

    private Uni<MachineToken> verifyM2m(String token) {
        Jwt jwt = Jwt.decode(token);
        boolean category = jwt.category() == TokenCategory.M2M || jwt.category() == TokenCategory.ABSENT;
        if (!category || jwt.machineTokenType().filter(TokenType.M2M_TOKEN::equals).isEmpty()) {
            throw new TokenVerificationException(TokenErrorReason.TOKEN_INVALID,
                    "The token is no machine-to-machine token, by its category (cat) or its subject (sub).");
        }
        return verified(m2m.verifyOfAnyCategory(jwt)).map(MachineJwtClaims::m2mToken);
    }

    private Uni<MachineToken> verifyOAuth(String token) {
        Jwt jwt = Jwt.decode(token);
        return verified(oauth.verifyOfAnyCategory(jwt).invoke(valid -> OAuthAudience.require(
                valid.jwt().claims().get("aud"), audiences))).map(MachineJwtClaims::oauthToken);
    }

    /** A rule that is not met is a failed verification, whichever it is (spec §6.5). */
    private static Uni<MachineJwtClaims> verified(Uni<VerifiedToken> token) {
        return token.map(valid -> new MachineJwtClaims(valid.jwt().raw(), valid.jwt().claims()))
                .onFailure(TokenVerificationException.class).transform(failure -> new TokenVerificationException(
                        TokenErrorReason.TOKEN_VERIFICATION_FAILED, failure.getMessage(), failure));
    }
}

package io.quarkiverse.clerk.runtime.token;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkiverse.clerk.TokenType;

/** Tells the types of tokens apart by their looks (spec §6.1); nothing in them is verified yet. */
public final class TokenRecognition {

    private static final Pattern JWT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");
    private static final Map<String, TokenType> OPAQUE_PREFIXES = Map.of("ak_", TokenType.API_KEY, "mt_",
            TokenType.M2M_TOKEN, "oat_", TokenType.OAUTH_TOKEN);

    private TokenRecognition() {
    }

    /** The type that the token claims to be of. What looks like no machine's token is a session token. */
    public static TokenType typeOf(String token) {
        return opaqueType(token).or(() -> jwtType(token)).orElse(TokenType.SESSION_TOKEN);
    }

    /** The machine's token that an opaque token is by its prefix; empty for any other token. */
    public static Optional<TokenType> opaqueType(String token) {
        int prefix = token.indexOf('_') + 1;
        return Optional.ofNullable(OPAQUE_PREFIXES.get(token.substring(0, prefix)));
    }

    /** The machine's token that a JWT is by its shape; empty for any other token. */
    public static Optional<TokenType> jwtType(String token) {
        if (!hasJwtShape(token)) {
            return Optional.empty();
        }
        try {
            return Jwt.decode(token).machineTokenType();
        } catch (TokenVerificationException e) {
            return Optional.empty();
        }
    }

    /** Whether the token is three base64url texts between dots, whatever is in them. */
    public static boolean hasJwtShape(String token) {
        return JWT.matcher(token).matches();
    }
}

package io.quarkiverse.clerk.runtime.token;

import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Reads a key set (RFC 7517); keys that cannot verify Clerk's tokens are left out. */
final class JwksParser {

    private JwksParser() {
    }

    /**
     * @return the RSA signature keys by their id
     * @throws TokenVerificationException {@link TokenErrorReason#JWK_REMOTE_FAILED_TO_LOAD} if it has none
     */
    static Map<String, VerificationKey> parse(String json) {
        Map<String, VerificationKey> keys = new HashMap<>();
        try {
            for (JsonWebKey jwk : new JsonWebKeySet(json).getJsonWebKeys()) {
                boolean signs = jwk.getUse() == null || "sig".equals(jwk.getUse());
                if (jwk.getKeyId() != null && signs && jwk.getKey() instanceof RSAPublicKey key) {
                    keys.put(jwk.getKeyId(), new VerificationKey(jwk.getKeyId(), key, jwk.getAlgorithm()));
                }
            }
        } catch (JoseException e) {
            throw failed("is no JSON Web Key Set", e);
        }
        if (keys.isEmpty()) {
            throw failed("has no RSA key", null);
        }
        return Map.copyOf(keys);
    }

    private static TokenVerificationException failed(String detail, Exception cause) {
        return new TokenVerificationException(TokenErrorReason.JWK_REMOTE_FAILED_TO_LOAD,
                "The answer of the Backend API to GET /jwks " + detail + ". Check CLERK_API_URL (quarkus.clerk.api-url).",
                cause);
    }
}

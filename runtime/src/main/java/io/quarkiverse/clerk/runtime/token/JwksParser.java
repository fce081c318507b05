package io.quarkiverse.clerk.runtime.token;

import java.security.interfaces.RSAPublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

import io.quarkiverse.clerk.api.model.Jwk;
import io.quarkiverse.clerk.api.model.Jwks;

/** Makes keys of a key set (RFC 7517); those that cannot verify Clerk's tokens are left out. */
final class JwksParser {

    private static final Logger LOG = Logger.getLogger(JwksParser.class);

    private JwksParser() {
    }

    /**
     * @return the RSA signature keys by their id
     * @throws TokenVerificationException {@link TokenErrorReason#JWK_REMOTE_FAILED_TO_LOAD} if there is none
     */
    static Map<String, VerificationKey> parse(Jwks jwks) {
        Map<String, VerificationKey> keys = new HashMap<>();
        if (jwks.keys() != null) {
            jwks.keys().forEach(jwk -> key(jwk).ifPresent(key -> keys.put(key.kid(), key)));
        }
        if (keys.isEmpty()) {
            throw new TokenVerificationException(TokenErrorReason.JWK_REMOTE_FAILED_TO_LOAD,
                    "The Backend API answered GET /jwks without an RSA key. Check CLERK_API_URL (quarkus.clerk.api-url).");
        }
        return Map.copyOf(keys);
    }

    private static Optional<VerificationKey> key(Jwk jwk) {
        boolean signs = jwk.use() == null || "sig".equals(jwk.use());
        if (!signs || !"RSA".equals(jwk.kty()) || jwk.kid() == null || jwk.n() == null || jwk.e() == null) {
            return Optional.empty();
        }
        try {
            RSAPublicKey key = (RSAPublicKey) PublicJsonWebKey.Factory
                    .newPublicJwk(Map.of("kty", "RSA", "n", jwk.n(), "e", jwk.e())).getKey();
            return Optional.of(new VerificationKey(jwk.kid(), key, jwk.alg()));
        } catch (JoseException e) {
            LOG.warnf("A key of the Clerk instance is left out, because it cannot be read: %s", e.getMessage());
            return Optional.empty();
        }
    }
}

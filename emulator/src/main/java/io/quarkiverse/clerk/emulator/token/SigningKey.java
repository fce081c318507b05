package io.quarkiverse.clerk.emulator.token;

import java.security.PrivateKey;
import java.security.PublicKey;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.Json;

/** The RSA key of the instance. */
final class SigningKey {

    static final String ALGORITHM = "RS256";
    private static final int BITS = 2048;

    private final RsaJsonWebKey key;

    private SigningKey(RsaJsonWebKey key) {
        this.key = key;
    }

    /**
     * @param keyId never the one of an earlier key: a verifier that still has the other would blame the signature instead of
     *        fetching this one
     */
    static SigningKey generate(String keyId) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(BITS);
            key.setKeyId(keyId);
            key.setAlgorithm(ALGORITHM);
            key.setUse("sig");
            return new SigningKey(key);
        } catch (JoseException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }

    String id() {
        return key.getKeyId();
    }

    PrivateKey privateKey() {
        return key.getPrivateKey();
    }

    PublicKey publicKey() {
        return key.getPublicKey();
    }

    /** The public half as {@code GET /v1/jwks} shows it. */
    ObjectNode json() {
        ObjectNode json = Json.object();
        key.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                .forEach((name, value) -> json.put(name, String.valueOf(value)));
        return json;
    }
}

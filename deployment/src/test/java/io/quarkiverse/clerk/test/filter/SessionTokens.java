package io.quarkiverse.clerk.test.filter;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;

/** Session tokens of one Clerk instance. The key follows from its name, so it is the same in every class loader. */
public final class SessionTokens {

    private final KeyPair key;

    public SessionTokens(String instance) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(instance.getBytes());
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048, random);
            key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For {@code quarkus.clerk.jwt-key}. */
    public String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' })
                .encodeToString(key.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----";
    }

    public String valid() {
        return token(Instant.now(), Map.of());
    }

    public String expired() {
        return token(Instant.now().minusSeconds(600), Map.of());
    }

    /** Signed in to an organization, with this role and the permission {@code org:orders:delete}. */
    public String withRole(String role) {
        return token(Instant.now(), Map.of("o", Map.of("id", "org_1", "rol", role, "slg", "acme", "per", "delete", "fpm", "1"),
                "fea", "o:orders"));
    }

    private String token(Instant issuedAt, Map<String, Object> claims) {
        return Jwt.claims(claims).subject("user_1").claim("sid", "sess_1").claim("v", 2)
                .issuedAt(issuedAt.minusSeconds(1)).claim("nbf", issuedAt.minusSeconds(10).getEpochSecond())
                .expiresAt(issuedAt.plusSeconds(60))
                .jws().algorithm(SignatureAlgorithm.RS256).keyId("ins_1").sign(key.getPrivate());
    }
}

package io.quarkiverse.clerk.fuzz;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Set;

import io.quarkiverse.clerk.runtime.token.PemKeySource;
import io.quarkiverse.clerk.runtime.token.TokenVerifier;
import io.quarkiverse.clerk.runtime.token.VerificationOptions;

/** A Clerk instance with a key that every run has, at a time that stands still. */
final class FuzzedInstance {

    static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final String ISSUER = "https://clerk.example.com";
    static final Duration SKEW = Duration.ofSeconds(5);
    static final String HEADER = "{\"alg\":\"RS256\",\"kid\":\"ins_1\",\"typ\":\"JWT\"}";

    private static final KeyPair KEY = key("instance");
    private static final KeyPair OTHER_KEY = key("other");
    private static final String PEM = Base64.getEncoder().encodeToString(KEY.getPublic().getEncoded());

    private FuzzedInstance() {
    }

    static TokenVerifier verifier(Set<String> issuers) {
        return new TokenVerifier(new PemKeySource(PEM),
                new VerificationOptions(Set.of(), Set.of(), Set.of(), issuers, SKEW), CLOCK);
    }

    /** Claims of a session that began at this time. */
    static String claims(Instant issuedAt) {
        long iat = issuedAt.getEpochSecond();
        return "{\"iss\":\"" + ISSUER + "\",\"sub\":\"user_1\",\"sid\":\"sess_1\",\"iat\":" + iat + ",\"exp\":" + (iat + 60)
                + "}";
    }

    static String signed(byte[] header, byte[] claims) {
        return sign(base64url(header) + '.' + base64url(claims), KEY);
    }

    static String signed(String header, String claims) {
        return signed(header.getBytes(StandardCharsets.UTF_8), claims.getBytes(StandardCharsets.UTF_8));
    }

    /** Signed with a key that is not the instance's. */
    static String forged(String header, String claims) {
        return sign(base64url(header.getBytes(StandardCharsets.UTF_8)) + '.'
                + base64url(claims.getBytes(StandardCharsets.UTF_8)), OTHER_KEY);
    }

    static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sign(String content, KeyPair key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + '.' + base64url(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair key(String name) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(name.getBytes(StandardCharsets.US_ASCII));
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.quarkiverse.clerk.conformance;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkiverse.clerk.api.model.Jwk;

/** The key pairs that rows name; each is made when it is first named. */
public final class TestKeys {

    private static final Map<String, KeyPair> PAIRS = new ConcurrentHashMap<>();
    private static final int BITS = 2048;

    private TestKeys() {
    }

    public static KeyPair pair(String name) {
        return PAIRS.computeIfAbsent(name, ignored -> generate());
    }

    public static RSAPublicKey publicKey(String name) {
        return (RSAPublicKey) pair(name).getPublic();
    }

    /** The name of a key. */
    static String nameOf(PublicKey key) {
        return PAIRS.entrySet().stream().filter(entry -> entry.getValue().getPublic().equals(key)).map(Map.Entry::getKey)
                .findFirst().orElse("(a key that no row names)");
    }

    /** The public key as the Backend API publishes it. */
    public static Jwk jwk(String name, String kid) {
        RSAPublicKey key = publicKey(name);
        return new Jwk(kid, "RS256", "sig", "RSA", null, null, null, base64url(key.getModulus()),
                base64url(key.getPublicExponent()), null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The public key in one of the encodings that rows name. */
    public static String pem(String name, String encoding) {
        byte[] spki = publicKey(name).getEncoded();
        String lines = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(spki);
        String armored = "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
        if (encoding.contains("without armour")) {
            return Base64.getEncoder().encodeToString(spki);
        }
        if (encoding.contains("single line") || encoding.contains("one line")) {
            return armored.replace("\n", "");
        }
        if (encoding.contains("escape")) {
            return armored.replace("\n", "\\n");
        }
        return encoding.contains("CRLF") ? armored.replace("\n", "\r\n") : armored;
    }

    private static String base64url(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

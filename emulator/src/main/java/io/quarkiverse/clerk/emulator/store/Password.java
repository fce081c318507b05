package io.quarkiverse.clerk.emulator.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/**
 * A salted digest, so that a heap dump of somebody's development machine shows no password. Not a slow hash: the users are
 * made up, and a slow one would occupy the event loop.
 */
public record Password(String salt, String digest, Instant updatedAt) {

    static Password of(String text, String salt, Instant now) {
        return new Password(salt, digest(salt, text), now);
    }

    public boolean matches(String text) {
        return MessageDigest.isEqual(digest.getBytes(StandardCharsets.US_ASCII),
                digest(salt, text).getBytes(StandardCharsets.US_ASCII));
    }

    private static String digest(String salt, String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}

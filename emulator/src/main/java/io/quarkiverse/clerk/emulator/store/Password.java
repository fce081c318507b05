package io.quarkiverse.clerk.emulator.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A salted digest, so that a heap dump of somebody's development machine shows no password. Not a slow hash: the users are
 * made up, and a slow one would occupy the event loop.
 *
 * @param hasher of a digest that came from elsewhere
 * @param compromised whether the user has to choose another one
 */
public record Password(Optional<PasswordHasher> hasher, String salt, String digest, boolean compromised,
        Instant updatedAt) {

    static Password of(String text, String salt, Instant now) {
        return new Password(Optional.empty(), salt, digest(salt, text), false, now);
    }

    /** One that was hashed elsewhere. */
    public static Password imported(PasswordHasher hasher, String digest, Instant now) {
        return new Password(Optional.of(hasher), "", digest, false, now);
    }

    public Password withCompromised(boolean value) {
        return new Password(hasher, salt, digest, value, updatedAt);
    }

    /** Whether {@link #matches} can know: there are foreign digests that it cannot make. */
    public boolean isCheckable() {
        return hasher.map(PasswordHasher::isSupported).orElse(true);
    }

    public boolean matches(String text) {
        return hasher.map(foreign -> foreign.matches(text, digest))
                .orElseGet(() -> MessageDigest.isEqual(digest.getBytes(StandardCharsets.US_ASCII),
                        digest(salt, text).getBytes(StandardCharsets.US_ASCII)));
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

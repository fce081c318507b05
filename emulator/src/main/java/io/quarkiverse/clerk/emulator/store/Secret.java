package io.quarkiverse.clerk.emulator.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A token or key that whoever knows it may use. */
public record Secret(String text) {

    /** Takes the same time whatever the two have in common. */
    public boolean matches(String other) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}

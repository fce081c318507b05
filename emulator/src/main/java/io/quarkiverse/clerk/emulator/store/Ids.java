package io.quarkiverse.clerk.emulator.store;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes identifiers that look like Clerk's: a prefix and 27 letters and digits, the length of a KSUID. */
public final class Ids {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 27;

    private final SecureRandom random = new SecureRandom();

    /** {@code prefix}, an underscore and 27 random characters. */
    public String next(String prefix) {
        StringBuilder id = new StringBuilder(prefix.length() + 1 + LENGTH).append(prefix).append('_');
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    /** 32 hexadecimal digits, the form of a {@code clerk_trace_id}. */
    public String trace() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

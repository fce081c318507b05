package io.quarkiverse.clerk.emulator.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app: codes of 6 digits that change every 30 seconds (RFC 6238, with SHA-1 as all such apps do). */
public final class Totp {

    public static final int DIGITS = 6;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;
    private static final String ALGORITHM = "HmacSHA1";

    private final byte[] key;

    private Totp(byte[] key) {
        this.key = key;
    }

    /** Nothing when the text is not in Base32. */
    public static Optional<Totp> ofBase32(String secret) {
        String text = secret.replace("=", "").replace(" ", "").toUpperCase(Locale.ROOT);
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int bits = 0;
        int value = 0;
        for (char c : text.toCharArray()) {
            int digit = BASE32.indexOf(c);
            if (digit < 0) {
                return Optional.empty();
            }
            value = value << 5 | digit;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (value >> bits));
            }
        }
        return bytes.position() == 0 ? Optional.empty() : Optional.of(new Totp(bytes.array()));
    }

    /** Whether the code is the one of now, or of the step before or after for clocks that differ. */
    public boolean matches(String code, Instant now) {
        long step = now.getEpochSecond() / STEP_SECONDS;
        boolean found = false;
        for (long near = step - 1; near <= step + 1; near++) {
            found |= MessageDigest.isEqual(codeOf(near).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.US_ASCII));
        }
        return found;
    }

    private String codeOf(long step) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}

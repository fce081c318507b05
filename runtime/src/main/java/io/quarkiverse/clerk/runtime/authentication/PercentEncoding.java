package io.quarkiverse.clerk.runtime.authentication;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Percent-encoding as browsers do it (URL Standard §1.3). */
final class PercentEncoding {

    private static final char ESCAPE = '%';
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {
    }

    /** Decodes what can be decoded; what is no escape stays, bytes that are no UTF-8 become the replacement character. */
    static String decodeLeniently(String text) {
        return text.indexOf(ESCAPE) < 0 ? text : new String(bytes(text), StandardCharsets.UTF_8);
    }

    /** Decodes as {@code decodeURIComponent} does; empty if an escape is incomplete or the bytes are no UTF-8. */
    static Optional<String> decodeStrictly(String text) {
        if (text.indexOf(ESCAPE) < 0) {
            return Optional.of(text);
        }
        for (int at = text.indexOf(ESCAPE); at >= 0; at = text.indexOf(ESCAPE, at + 1)) {
            if (!isEscape(text, at)) {
                return Optional.empty();
            }
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes(text)));
            return Optional.of(decoded.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Decodes as {@code decodeURI} does: what is reserved stays encoded; empty if the text cannot be decoded. */
    static Optional<String> decodeExcept(String reserved, String text) {
        if (text.indexOf(ESCAPE) < 0) {
            return Optional.of(text);
        }
        StringBuilder kept = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            kept.append(text.charAt(i));
            if (isEscape(text, i) && reserved.indexOf(hex(text.charAt(i + 1)) << 4 | hex(text.charAt(i + 2))) >= 0) {
                // Encoded once more, so that decoding gives back what was there.
                kept.append("25");
            }
        }
        return decodeStrictly(kept.toString());
    }

    /** Encodes the characters of this kind, and all that are not printable ASCII. */
    static String encode(String text, IntPredicate reserved) {
        StringBuilder encoded = null;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] & 0xFF;
            boolean escaped = octet < 0x20 || octet > 0x7E || reserved.test(octet);
            if (escaped && encoded == null) {
                encoded = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped) {
                encoded.append(ESCAPE).append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 0xF));
            } else if (encoded != null) {
                encoded.append((char) octet);
            }
        }
        return encoded == null ? text : encoded.toString();
    }

    private static byte[] bytes(String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == ESCAPE && i + 2 < raw.length && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
                decoded.write(hex(raw[i + 1]) << 4 | hex(raw[i + 2]));
                i += 2;
            } else {
                decoded.write(raw[i]);
            }
        }
        return decoded.toByteArray();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && text.charAt(at) == ESCAPE && hex(text.charAt(at + 1)) >= 0
                && hex(text.charAt(at + 2)) >= 0;
    }

    /** ASCII only, other than {@link Character#digit}. */
    private static int hex(int c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}

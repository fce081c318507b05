package io.quarkiverse.clerk.runtime.dev;

import java.util.regex.Pattern;

/** A token as people paste it. */
final class BearerToken {

    /** RFC 6750 §2.1; also what keeps line breaks out of the header. */
    private static final Pattern B64TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");
    private static final Pattern SCHEME = Pattern.compile("(?i)^Bearer(\\s+|$)");

    private BearerToken() {
    }

    /** @throws IllegalArgumentException if it is none; the message does not repeat it */
    static String of(String text) {
        String token = text == null ? "" : SCHEME.matcher(text.strip()).replaceFirst("");
        if (!B64TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(token.isEmpty() ? "The token is missing."
                    : "This is no token: it has characters that a bearer token cannot have (RFC 6750).");
        }
        return token;
    }
}

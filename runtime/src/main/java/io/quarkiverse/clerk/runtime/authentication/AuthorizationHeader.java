package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

/** The token in the {@code Authorization} header (spec §2.5). */
public final class AuthorizationHeader {

    private static final String SCHEME = "bearer";

    private AuthorizationHeader() {
    }

    /**
     * @param value the value of the header
     * @return the token: after the scheme {@code Bearer}, in any case (RFC 9110 §11.1), or the whole value if it has no scheme
     */
    public static Optional<String> token(Optional<String> value) {
        if (value.filter(text -> !text.isEmpty()).isEmpty()) {
            return Optional.empty();
        }
        String text = value.get();
        int space = text.indexOf(' ');
        if (space < 0) {
            return value;
        }
        if (!text.substring(0, space).equalsIgnoreCase(SCHEME)) {
            return Optional.empty();
        }
        int end = text.indexOf(' ', space + 1);
        String token = text.substring(space + 1, end < 0 ? text.length() : end);
        // Clerk's own SDK takes the scheme for the token here; either is no JWT and is refused as one.
        return Optional.of(token.isEmpty() ? text.substring(0, space) : token);
    }
}

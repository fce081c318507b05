package io.quarkiverse.clerk.fuzz;

import java.util.regex.Pattern;

import io.quarkiverse.clerk.runtime.authentication.ResponseHeaders.Header;

/** What must hold whatever is sent. */
final class Promise {

    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    /** Visible ASCII and blanks: no control character, and nothing that proxies would read in different ways. */
    private static final Pattern FIELD_VALUE = Pattern.compile("[\\x20-\\x7E]*");
    /** What is logged: no control character. */
    private static final Pattern LINE = Pattern.compile("\\P{Cntrl}*");
    private static final Pattern CLERK_COOKIE = Pattern
            .compile("__(session|client_uat|refresh|client|clerk_[a-z_]+)(_[A-Za-z0-9_-]{8})?=.*");

    private static final Pattern LOCATION = Pattern.compile("https?://[a-z0-9._:\\[\\]-]+(/[\\x21-\\x7E]*)?");

    private Promise() {
    }

    static void check(boolean kept, String promise, Object found) {
        if (!kept) {
            throw new IllegalStateException(promise + ": " + found);
        }
    }

    static void line(String text) {
        check(LINE.matcher(text).matches(), "a message is one line", text);
    }

    static void header(Header header) {
        check(FIELD_NAME.matcher(header.name()).matches(), "a header has a legal name", header);
        check(FIELD_VALUE.matcher(header.value()).matches(), "a header has a legal value", header);
        if (header.name().equalsIgnoreCase("Set-Cookie")) {
            check(CLERK_COOKIE.matcher(header.value()).matches(), "a cookie is Clerk's", header);
        }
        if (header.name().equalsIgnoreCase("Location")) {
            check(LOCATION.matcher(header.value()).matches(), "a location is an absolute URL without user information", header);
        }
    }
}

package io.quarkiverse.clerk.runtime.authentication;

import java.util.regex.Pattern;

/**
 * How often a browser was just sent to Clerk in a row, which it counts in a cookie of two seconds (spec §4.5). It has a path
 * of its own, or each directory would count for itself.
 *
 * @param count how often
 */
record RedirectLoop(int count) {

    private static final int LIMIT = 3;
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");

    static RedirectLoop of(RequestCookies cookies) {
        return new RedirectLoop(cookies.get(ClerkCookies.REDIRECT_COUNT).filter(value -> NUMBER.matcher(value).matches())
                .map(value -> Integer.parseInt(value.trim())).orElse(0));
    }

    boolean hasStarted() {
        return count > 0;
    }

    boolean isEndless() {
        return count >= LIMIT;
    }

    /** The cookie that counts once more. */
    String next(boolean secure) {
        return ClerkCookies.REDIRECT_COUNT + '=' + (count + 1) + "; SameSite=Lax; HttpOnly; Max-Age=2; Path=/"
                + (secure ? "; Secure" : "");
    }
}

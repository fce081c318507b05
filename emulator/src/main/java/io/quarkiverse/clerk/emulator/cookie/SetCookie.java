package io.quarkiverse.clerk.emulator.cookie;

import java.time.Duration;
import java.util.Optional;

/**
 * One cookie as the value of a {@code Set-Cookie} header. Written by hand, because handshakes carry the text itself. Lax,
 * for the whole host.
 *
 * @param domain nothing for the host alone
 * @param maxAge nothing to delete the cookie
 */
public record SetCookie(String name, String value, Optional<String> domain, boolean httpOnly, boolean secure,
        Optional<Duration> maxAge) {

    /** Longer than a session token lives: an expired one tells the application's SDK that a new one can be had. */
    private static final Duration LIFETIME = Duration.ofDays(365);

    public static SetCookie of(String name, String value) {
        return new SetCookie(name, value, Optional.empty(), false, false, Optional.of(LIFETIME));
    }

    public static SetCookie deletion(String name) {
        return new SetCookie(name, "", Optional.empty(), false, false, Optional.empty());
    }

    public SetCookie withDomain(Optional<String> value) {
        return new SetCookie(name, this.value, value, httpOnly, secure, maxAge);
    }

    public SetCookie withHttpOnly() {
        return new SetCookie(name, value, domain, true, secure, maxAge);
    }

    public SetCookie withSecure(boolean value) {
        return new SetCookie(name, this.value, domain, httpOnly, value, maxAge);
    }

    public SetCookie withMaxAge(Duration value) {
        return new SetCookie(name, this.value, domain, httpOnly, secure, Optional.of(value));
    }

    /** The value of the header. */
    public String text() {
        StringBuilder text = new StringBuilder(name).append('=').append(value).append("; Path=/");
        domain.ifPresent(found -> text.append("; Domain=").append(found));
        text.append(maxAge.map(age -> "; Max-Age=" + age.toSeconds())
                .orElse("; Expires=Thu, 01 Jan 1970 00:00:00 GMT"));
        if (httpOnly) {
            text.append("; HttpOnly");
        }
        if (secure) {
            text.append("; Secure");
        }
        return text.append("; SameSite=Lax").toString();
    }

    /** Holds a token. */
    @Override
    public String toString() {
        return "SetCookie[" + name + "]";
    }
}

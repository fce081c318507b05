package io.quarkiverse.clerk.runtime.authentication;

import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

/**
 * The cookies that Clerk wants the browser to have, as {@code Set-Cookie} values. Only Clerk's own are taken, and only what a
 * header can carry: whoever could make Clerk sign something else must not plant cookies of the application.
 */
final class SetCookies {

    private static final Logger LOG = Logger.getLogger(SetCookies.class);
    private static final String SET_COOKIE = "Set-Cookie";

    private final List<String> values;

    private SetCookies(List<String> values) {
        this.values = values;
    }

    static SetCookies of(List<String> directives) {
        List<String> accepted = directives.stream()
                .filter(directive -> ResponseHeaders.isSafe(directive) && ClerkCookies.isName(name(directive))).toList();
        if (accepted.size() < directives.size()) {
            LOG.warnf("%d of %d cookies were left out, because they are none of Clerk's or no header can carry them",
                    directives.size() - accepted.size(), directives.size());
        }
        return new SetCookies(accepted);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** The session token that the browser is given; of several the last counts. */
    Optional<String> sessionToken() {
        Optional<String> token = Optional.empty();
        for (String value : values) {
            if (name(value).startsWith(ClerkCookies.SESSION)) {
                token = Optional.of(value(value));
            }
        }
        return token.filter(text -> !text.isEmpty());
    }

    ResponseHeaders addTo(ResponseHeaders headers) {
        ResponseHeaders all = headers;
        for (String value : values) {
            all = all.with(SET_COOKIE, value);
        }
        return all;
    }

    /** Empty where there is only a value: so browsers read it, whatever the value looks like (RFC 6265bis §5.6). */
    private static String name(String directive) {
        String pair = pair(directive);
        return pair.substring(0, Math.max(0, pair.indexOf('=')));
    }

    private static String value(String directive) {
        String pair = pair(directive);
        return pair.substring(pair.indexOf('=') + 1);
    }

    private static String pair(String directive) {
        int semicolon = directive.indexOf(';');
        return (semicolon < 0 ? directive : directive.substring(0, semicolon)).trim();
    }
}

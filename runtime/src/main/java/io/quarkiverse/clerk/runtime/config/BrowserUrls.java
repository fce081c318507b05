package io.quarkiverse.clerk.runtime.config;

import java.util.Locale;

import io.quarkiverse.clerk.runtime.authentication.HttpUrl;

/** What an application says of places that browsers are sent to. */
public final class BrowserUrls {

    private BrowserUrls() {
    }

    /** Whether it is an absolute {@code http} or {@code https} URL. */
    public static boolean isUrl(String text) {
        return HttpUrl.parse(text).isPresent();
    }

    /** Whether it is such a URL, or a path of the application's own origin. */
    public static boolean isUrlOrPath(String text) {
        return isPath(text) || isUrl(text);
    }

    /** Whether it is the name of a host alone. */
    public static boolean isDomain(String text) {
        return HttpUrl.parse("https://" + text).filter(url -> url.host().equals(text.toLowerCase(Locale.ROOT))).isPresent();
    }

    /** Browsers take two slashes, and a backslash for one of them, for the beginning of a host. */
    private static boolean isPath(String text) {
        return text.startsWith("/") && !text.startsWith("//") && !text.startsWith("/\\");
    }
}

package io.quarkiverse.clerk.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.quarkiverse.clerk.runtime.authentication.InvalidRequestException;
import io.quarkiverse.clerk.runtime.authentication.PublicUrl;

/**
 * A URL as a caller sends it, whole or as host and target: what is taken for a URL is one for everybody else too, and the same.
 */
public final class UrlFuzzer {

    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7E]+");
    private static final Pattern HOST = Pattern.compile("[a-z0-9._-]+(:\\d{1,5})?|\\[[0-9a-f:.]+](:\\d{1,5})?");

    private UrlFuzzer() {
    }

    public static void fuzzerTestOneInput(byte[] input) {
        check(new String(input, StandardCharsets.ISO_8859_1));
        check(new String(input, StandardCharsets.UTF_8));
    }

    private static void check(String text) {
        HttpUrl.parse(text).ifPresent(UrlFuzzer::check);
        int end = text.indexOf('/');
        try {
            check(PublicUrl.of("https", end < 0 ? text : text.substring(0, end), end < 0 ? "/" : text.substring(end)));
        } catch (InvalidRequestException e) {
            Promise.line(e.getMessage());
        }
    }

    private static void check(HttpUrl url) {
        String text = url.toString();
        Promise.check(!url.path().contains("\\"), "nobody takes a backslash for a slash", text);
        Promise.check(VISIBLE.matcher(text).matches(), "a URL is visible ASCII", text);
        Promise.check(HOST.matcher(url.host()).matches(), "a host is one", url);
        Promise.check(HttpUrl.parse(text).equals(Optional.of(url)), "a URL is read as it is written", text);
        HttpUrl changed = url.with(url.parameters());
        Promise.check(HttpUrl.parse(changed.toString()).equals(Optional.of(changed)),
                "a URL with parameters is read as it is written",
                changed);
        Promise.check(changed.parameters().parameters().equals(url.parameters().parameters()), "parameters stay the same", url);
        Promise.check(text.startsWith(url.scheme() + "://" + url.host() + '/'), "everybody reads the same host", text);
    }
}

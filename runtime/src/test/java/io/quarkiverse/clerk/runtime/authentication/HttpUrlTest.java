package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "https://example.com                | https://example.com/",
            "HTTPS://Example.COM/Path           | https://example.com/Path",
            "https://example.com:443/           | https://example.com/",
            "http://example.com:80/             | http://example.com/",
            "http://example.com:443/            | http://example.com:443/",
            "http://example.com:/               | http://example.com/",
            "https://example.com:08443/         | https://example.com:8443/",
            "http://[::1]:3000/x                | http://[::1]:3000/x",
            "https://b\u00fccher.example/       | https://xn--bcher-kva.example/",
            "https://example.com/a/../b/./c     | https://example.com/b/c",
            "https://example.com/a/%2E%2e/b     | https://example.com/b",
            "https://example.com/a/..           | https://example.com/",
            "https://example.com//a             | https://example.com//a",
            "https://example.com\\a\\b          | https://example.com/a/b",
            "https://example.com?q              | https://example.com/?q",
            "https://example.com#f              | https://example.com/#f",
            "https://example.com/a b?c d#e f    | https://example.com/a%20b?c%20d#e%20f",
            "https://example.com/?a='<\">       | https://example.com/?a=%27%3C%22%3E",
            "https://example.com/\u00e4?\u00e4  | https://example.com/%C3%A4?%C3%A4",
            "https://example.com/%zz?%zz        | https://example.com/%zz?%zz" })
    void isWhatABrowserMakesOfIt(String text, String url) {
        assertThat(HttpUrl.parse(text).map(HttpUrl::toString)).contains(url);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "example.com", "/path", "//example.com", "ftp://example.com", "javascript:alert(1)",
            "https:example.com", "https:/example.com", "https://", "https:///path", "https://user@example.com",
            "https://user:pw@example.com/", "https://a b.com", "https://<a>.com", "https://a%2eb.com", "https://example.com:x",
            "https://example.com:99999", "https://[::1", "https://[zz]/", "https://a,b.com/", "https://a\u0000b.com" })
    void isRefusedWhereItIsNone(String text) {
        assertThat(HttpUrl.parse(text)).isEmpty();
    }

    @Test
    void lineBreaksAreDroppedAsBrowsersDo() {
        assertThat(HttpUrl.parse(" \r\nhttps://exa\nmple.com/a\r\nSet-Cookie: b\t").map(HttpUrl::toString))
                .contains("https://example.com/aSet-Cookie:%20b");
    }

    @Test
    void otherControlsAreEncoded() {
        assertThat(HttpUrl.parse("https://example.com/a\u0001\u007f?\u0000x").map(HttpUrl::toString))
                .contains("https://example.com/a%01%7F?%00x");
    }

    @ParameterizedTest
    @CsvSource({ "/p?q#f, https://app.com:8443/p?q#f", "https://b.com, https://b.com/", "/, https://app.com:8443/" })
    void resolvesPathsOfItsOriginAndUrls(String reference, String url) {
        assertThat(HttpUrl.parse("https://app.com:8443/x").flatMap(base -> base.resolve(reference)).map(HttpUrl::toString))
                .contains(url);
    }

    @ParameterizedTest
    @ValueSource(strings = { "//evil.com", "/\\evil.com", "evil", "", "javascript:alert(1)" })
    void resolvesNothingThatABrowserTakesForAnotherSite(String reference) {
        assertThat(HttpUrl.parse("https://app.com/").flatMap(base -> base.resolve(reference))).isEqualTo(Optional.empty());
    }

    @Test
    void tellsItsParts() {
        HttpUrl url = HttpUrl.parse("https://app.example.com:8443/p?a=1#f").orElseThrow();

        assertThat(url.origin()).isEqualTo("https://app.example.com:8443");
        assertThat(url.hostname()).isEqualTo("app.example.com");
        assertThat(url.isSecure()).isTrue();
        assertThat(HttpUrl.parse("http://[::1]:80/").orElseThrow().hostname()).isEqualTo("[::1]");
    }
}

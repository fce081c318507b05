package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spec §2.6. */
class PublicUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "                           |             | http://internal:8080/p?q=1",
            "app.com                    |             | http://app.com/p?q=1",
            "app.com                    | https       | https://app.com/p?q=1",
            "app.com:3213               | https       | https://app.com:3213/p?q=1",
            "                           | https       | https://internal:8080/p?q=1",
            "app.com, proxy.internal    | https, http | https://app.com/p?q=1",
            "app.com                    | gopher      | http://internal:8080/p?q=1",
            "<script>                   | https       | http://internal:8080/p?q=1",
            "user@app.com               | https       | http://internal:8080/p?q=1",
            "app.com/evil               | https       | http://internal:8080/p?q=1",
            "app.com/p?q=1#             | https       | http://internal:8080/p?q=1",
            "app.com?                   | https       | http://internal:8080/p?q=1" })
    void isTheOneThatTheProxyWasAskedFor(String host, String proto, String url) {
        HttpUrl raw = PublicUrl.of("http", "internal:8080", "/p?q=1");

        assertThat(PublicUrl.forwarded(raw, Optional.ofNullable(host), Optional.ofNullable(proto))).hasToString(url);
    }

    @Test
    void aTargetWithTwoSlashesIsAPath() {
        assertThat(PublicUrl.of("https", "app.com", "//evil.com/x")).hasToString("https://app.com//evil.com/x");
    }

    @ParameterizedTest
    @ValueSource(strings = { "user@app.com", "a b", "", "app.com\r\nX: y", "app.com/x", "app.com?x", "app.com#x",
            "app.com\\x" })
    void aHostThatIsNoneIsABadRequest(String authority) {
        assertThatThrownBy(() -> PublicUrl.of("https", authority, "/")).isInstanceOf(InvalidRequestException.class);
    }
}

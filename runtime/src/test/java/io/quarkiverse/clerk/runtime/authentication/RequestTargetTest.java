package io.quarkiverse.clerk.runtime.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestTargetTest {

    @ParameterizedTest
    @CsvSource({
            "GET, /, true",
            "GET, /orders?to=//user@example.com, true",
            "GET, /orders/@me, true",
            "GET, http://app.example.com/orders, true",
            "GET, http://app.example.com, true",
            "OPTIONS, *, true",
            "GET, //app.example.com/orders, true",
            "TRACE, /, false",
            "GET, //, false",
            "GET, ///, false",
            "GET, /\\, false",
            "GET, //?x, false",
            "GET, //user@app.example.com/, false",
            "GET, //user:password@app.example.com, false",
            "GET, /\\user@app.example.com, false",
            "GET, //$%7B%23context@example.com%7D.action, false",
            "GET, //app.example.com:99999/, false",
            "GET, http:///orders, false",
            "GET, http://user@app.example.com/orders, false"
    })
    void isAUrlOrNot(String method, String target, boolean representable) {
        assertThat(RequestTarget.isRepresentable(method, target)).isEqualTo(representable);
    }
}

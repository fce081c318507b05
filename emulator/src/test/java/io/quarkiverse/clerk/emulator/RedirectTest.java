package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One emulator for all: what a test leaves behind does not concern the others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RedirectTest extends EmulatorTestBase {

    @Override
    @BeforeAll
    void start() {
        super.start();
    }

    @Override
    @AfterAll
    void stop() {
        super.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example/", "//evil.example/", "/relative", "javascript:alert(1)",
            "http://localhost@evil.example/", "http://evil.example@localhost/", "http://127.0.0.1.evil.example/",
            "http://localhost.evil.example/", "http://localhost:8080\\@evil.example/", "ftp://localhost/",
            "http://localhost:8080/\r\nSet-Cookie: a=b", "http://", "http:localhost", "data:text/html,x" })
    void refusesToRedirectElsewhere(String url) {
        anonymous().queryParam("redirect_url", url).get("/sign-in").then().statusCode(400).contentType("text/html");
        anonymous().queryParam("redirect_url", url).get("/sign-out").then().statusCode(400);
        anonymous().formParam("redirect_url", url).formParam("user_id", ADMIN).post("/sign-in").then()
                .statusCode(400).header("Set-Cookie", nullValue());
        get("/sessions?user_id=" + ADMIN).body("size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://localhost:8080/", "https://localhost/", "http://127.0.0.1:8080/a", "http://[::1]:80/",
            "http://app.localhost:3000/x?y=z#f", "HTTP://LOCALHOST/" })
    void redirectsToThisMachine(String url) {
        anonymous().formParam("redirect_url", url).formParam("user_id", SOLO).post("/sign-in").then().statusCode(303)
                .header("Location", equalTo(url));
    }
}

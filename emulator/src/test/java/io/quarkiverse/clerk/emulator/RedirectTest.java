package io.quarkiverse.clerk.emulator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.restassured.specification.RequestSpecification;

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
        String token = anonymous().formParam("redirect_url", url).formParam("user_id", SOLO).post("/sign-in").then()
                .statusCode(303).header("Location", startsWith(url.split("[?#]")[0])).extract().cookie("__clerk_db_jwt");
        String location = anonymous().queryParam("redirect_url", url).cookie("__clerk_db_jwt", token).get("/sign-out")
                .header("Location");
        assertThat(location.replaceFirst("[?&]__clerk_db_jwt=" + token, "")).isEqualTo(url);
        assertThat(location).isNotEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example/", "//evil.example/", "/relative", "javascript:alert(1)", "",
            "http://localhost@evil.example/", "http://localhost.evil.example/", "http://localhost:8080/\r\nSet-Cookie: a=b" })
    void handshakesGoNowhereElseEither(String url) {
        anonymous().queryParam("redirect_url", url).get("/v1/client/handshake").then().statusCode(400)
                .contentType("text/html").header("Location", nullValue()).header("Set-Cookie", nullValue())
                .body(containsString("redirect_url"));
        anonymous().queryParam("__clerk_redirect_url", url).get("/sign-in").then().statusCode(400)
                .contentType("text/html").header("Location", nullValue()).header("Set-Cookie", nullValue());
    }

    @Test
    void otherOriginsCanBeAllowed() {
        URI allowed = URI.create("https://app.example.com/anything");
        try (ClerkEmulator other = ClerkEmulator.start(options().allowedOrigins(List.of(allowed)).build())) {
            RequestSpecification browser = given().baseUri(other.url().toString()).redirects().follow(false);
            browser.queryParam("redirect_url", "https://app.example.com/page").get("/v1/client/handshake").then()
                    .statusCode(307).header("Location", startsWith("https://app.example.com/page?"));
            for (String url : List.of("http://app.example.com/", "https://app.example.com:444/",
                    "https://x.app.example.com/")) {
                given().baseUri(other.url().toString()).redirects().follow(false).queryParam("redirect_url", url)
                        .get("/v1/client/handshake").then().statusCode(400);
            }
        }
    }
}

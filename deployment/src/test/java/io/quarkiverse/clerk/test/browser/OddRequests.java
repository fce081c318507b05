package io.quarkiverse.clerk.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.clerk.test.filter.SessionTokens;
import io.quarkus.test.QuarkusUnitTest;

/** Request lines that no HTTP client sends, and what is answered before anything is authenticated (spec §2.6). */
abstract class OddRequests {

    private static final SessionTokens TOKENS = new SessionTokens("odd");

    static QuarkusUnitTest application() {
        return new QuarkusUnitTest()
                .withApplicationRoot(jar -> jar.addClasses(OddRequests.class, BrowserEndpoints.class, SessionTokens.class))
                .overrideConfigKey("quarkus.clerk.devservices.enabled", "false")
                .overrideConfigKey("quarkus.clerk.jwt-key", TOKENS.publicKey());
    }

    @ParameterizedTest
    @CsvSource({
            "TRACE /open, 400",
            "TRACE /strict, 400",
            "GET //, 400",
            "GET ///, 400",
            "GET //$%7B%23context@example.com%7D.action, 400",
            "GET //user@example.com/strict, 400",
            "GET http://user@localhost/open, 400",
            "GET http:///open, 400",
            "GET /open/%zz, 400",
            "GET /strict/%zz, 400",
            "GET /lax/%, 400",
            "GET /open, 200",
            "GET /open?to=//user@example.com, 200",
            "GET http://localhost/open, 200",
            "GET /strict, 401",
            "GET http://localhost/strict, 401",
            "OPTIONS *, 404"
    })
    void areAnswered(String line, int status) throws IOException {
        try (Socket socket = new Socket("localhost", 8081)) {
            socket.getOutputStream().write((line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            assertThat(answer).as(line).startsWith("HTTP/1.1 " + status + " ");
        }
    }
}

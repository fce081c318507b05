package io.quarkiverse.clerk.emulator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;

import org.junit.jupiter.api.Test;

class ClerkEmulatorTest extends EmulatorTestBase {

    @Test
    void tellsWhereItListensAndWithWhichKeys() {
        assertThat(emulator.port()).isPositive();
        assertThat(emulator.url()).isEqualTo(URI.create("http://localhost:" + emulator.port()));
        assertThat(emulator.secretKey()).isEqualTo("sk_test_emulator");
        assertThat(emulator.publishableKey()).isEqualTo("pk_test_ZW11bGF0b3IuY2xlcmsuYWNjb3VudHMuZGV2JA==");
        assertThat(emulator.issuer()).isEqualTo("https://emulator.clerk.accounts.dev");
        assertThat(emulator.signInUrl()).isEqualTo(URI.create(emulator.url() + "/sign-in"));
        assertThat(emulator.signInUrl(URI.create("http://localhost:8080/a?b=c&d")))
                .isEqualTo(URI.create(emulator.url() + "/sign-in?redirect_url=http%3A%2F%2Flocalhost%3A8080%2Fa%3Fb%3Dc%26d"));
    }

    @Test
    void answersARequestThatArrivesWhileItsKeyIsStillInTheMaking() {
        // The first request after the start, with a body, so that waiting must not lose it.
        String token = token(session(SOLO));
        assertThat(token.split("\\.")).hasSize(3);
    }

    @Test
    void emulatorsShareNothing() {
        try (ClerkEmulator other = ClerkEmulator.start(ClerkEmulatorOptions.defaults())) {
            delete("/users/" + SOLO).statusCode(200);
            given().baseUri(other.url().toString()).header("Authorization", "Bearer " + other.secretKey())
                    .get("/v1/users/" + SOLO).then().statusCode(200);
            String key = given().baseUri(other.url().toString()).get("/.well-known/jwks.json").path("keys[0].kid");
            anonymous().get("/.well-known/jwks.json").then().body("keys[0].kid", not(key));
        }
    }

    @Test
    void saysWhenThePortIsTaken() {
        ClerkEmulatorOptions taken = ClerkEmulatorOptions.builder().port(emulator.port()).build();
        assertThatThrownBy(() -> ClerkEmulator.start(taken)).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("localhost:" + emulator.port());
    }

    @Test
    void freesThePortWhenClosed() {
        ClerkEmulator closed = ClerkEmulator.start(ClerkEmulatorOptions.defaults());
        closed.close();
        assertThatThrownBy(() -> given().baseUri(closed.url().toString()).get("/"))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void startsWithoutSamples() {
        try (ClerkEmulator empty = ClerkEmulator.start(options().seed(false).build())) {
            var backend = given().baseUri(empty.url().toString()).header("Authorization", "Bearer " + empty.secretKey());
            backend.get("/v1/users").then().statusCode(200).body("$", hasSize(0));
            backend.get("/v1/organizations").then().body("total_count", equalTo(0));
            backend.get("/v1/organization_roles").then().body("data.key",
                    containsInAnyOrder("org:admin", "org:member"));
            given().baseUri(empty.url().toString()).get("/sign-in").then().body(containsString("There are no users"));
        }
    }

    @Test
    void homePageSaysWhatItIs() {
        anonymous().get("/").then().statusCode(200).contentType("text/html")
                .body(containsString("Clerk emulator"), containsString("href=\"/sign-in\""),
                        containsString(emulator.publishableKey()));
    }

    @Test
    void optionsAreChecked() {
        assertThatThrownBy(() -> ClerkEmulatorOptions.builder().port(70_000).build())
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("70000");
        assertThatThrownBy(() -> ClerkEmulatorOptions.builder().applicationUrl(URI.create("/relative")).build())
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("applicationUrl");
    }

    @Test
    void commandLineIsRead() {
        ClerkEmulatorOptions options = ClerkEmulatorMain.parse("--port", "4010", "--host", "127.0.0.1",
                "--application-url", "http://localhost:8080/", "--no-seed");
        assertThat(options.port()).isEqualTo(4010);
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.applicationUrl()).contains(URI.create("http://localhost:8080/"));
        assertThat(options.seed()).isFalse();
        assertThatThrownBy(() -> ClerkEmulatorMain.parse("--port")).hasMessageContaining("--port needs a value");
        assertThatThrownBy(() -> ClerkEmulatorMain.parse("--color")).hasMessageContaining("--color");
    }
}

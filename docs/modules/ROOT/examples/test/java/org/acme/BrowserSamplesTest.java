package org.acme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BrowserSamplesTest {

    @ConfigProperty(name = "quarkus.clerk.api-url")
    String emulator;

    @ConfigProperty(name = "quarkus.clerk.secret-key")
    String secretKey;

    @TestHTTPResource("/order-updates")
    URI orderUpdates;

    @Test
    void checkoutSendsStrangersToSignUp() {
        given().redirects().follow(false).get("/checkout").then().statusCode(307)
                .header("Location", startsWith(emulator + "/sign-in/create?redirect_url="));
        given().auth().oauth2(token()).get("/checkout").then().statusCode(200)
                .body(is("Thank you, user_emulatormember"));
    }

    @Test
    void pagesAreToldHowToLoadClerkJs() {
        String proxyUrl = given().get("/front-end/configuration").then().statusCode(200)
                .body("publishableKey", startsWith("pk_test_")).extract().path("proxyUrl");
        given().get(proxyUrl + "/v1/environment").then().statusCode(200);
    }

    @Test
    void otherHostsAreAsConfigured() {
        given().header("Host", "www.example.com").auth().oauth2(token()).get("/orders").then().statusCode(200);
        given().header("Host", "partners.example.com").get("/orders").then().statusCode(401);
    }

    @Test
    void webSocketTakesTheNextToken() throws InterruptedException {
        BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder().header("Authorization", "Bearer " + token())
                .buildAsync(URI.create("ws://localhost:" + orderUpdates.getPort() + "/order-updates"),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket webSocket, CharSequence text, boolean last) {
                                messages.add(text.toString());
                                webSocket.request(1);
                                return null;
                            }
                        })
                .join();
        assertThat(messages.poll(20, TimeUnit.SECONDS)).isEqualTo("Updates for user_emulatormember");
        socket.sendText("token " + token(), true).join();
        assertThat(messages.poll(20, TimeUnit.SECONDS)).isEqualTo("Welcome back");
        socket.sendText("token a.b.c", true).join();
        assertThat(messages.poll(20, TimeUnit.SECONDS)).isEqualTo("Who are you?");
        socket.abort();
    }

    @Test
    void freshSessionMeetsAPolicyOfItsOwn() {
        given().post("/profile/email").then().statusCode(401);
        given().auth().oauth2(token()).post("/profile/email").then().statusCode(200).body(is("changed"));
    }

    private String token() {
        String session = given().baseUri(emulator).auth().oauth2(secretKey).contentType("application/json")
                .body(Map.of("user_id", "user_emulatormember")).post("/v1/sessions").then().statusCode(200).extract()
                .path("id");
        return given().baseUri(emulator).auth().oauth2(secretKey).contentType("application/json").body(Map.of())
                .post("/v1/sessions/{id}/tokens", session).then().statusCode(200).extract().path("jwt");
    }
}

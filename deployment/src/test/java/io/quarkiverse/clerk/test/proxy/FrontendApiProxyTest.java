package io.quarkiverse.clerk.test.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.test.QuarkusUnitTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

class FrontendApiProxyTest {

    private static final String SECRET_KEY = "sk_test_proxied";
    private static final String URL = "quarkus.clerk.frontend-api-proxy.url";
    private static final FrontendApiPeer PEER = new FrontendApiPeer();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Protected.class, FrontendApiPeer.class))
            .withConfiguration("""
                    quarkus.http.test-port=0
                    quarkus.clerk.secret-key=%s
                    quarkus.clerk.publishable-key=pk_test_Y2xlcmsuZXhhbXBsZS5jb20k
                    quarkus.clerk.frontend-api-proxy.enabled=true
                    quarkus.clerk.frontend-api-proxy.max-body-size=64K
                    quarkus.clerk.frontend-api-proxy.timeout=5S
                    quarkus.http.auth.permission.all.paths=/*
                    quarkus.http.auth.permission.all.policy=authenticated
                    """.formatted(SECRET_KEY))
            .setBeforeAllCustomizer(() -> System.setProperty(URL, PEER.start()))
            .setAfterAllCustomizer(() -> {
                System.clearProperty(URL);
                PEER.stop();
            });

    @ConfigProperty(name = URL)
    String frontendApi;

    @BeforeEach
    void reset() {
        received();
    }

    /** What the Frontend API was asked since this was last called. */
    private JsonArray received() {
        return new JsonArray(given().get(frontendApi + FrontendApiPeer.RECEIVED).asString());
    }

    @Test
    void aRequestIsForwardedWithWhatClerkHasToKnow() {
        given().header("Clerk-Secret-Key", "sk_test_forged").header("Clerk-Proxy-Url", "https://evil.example.com")
                .header("X-Forwarded-Host", "evil.example.com").header("X-Forwarded-For", "192.0.2.66")
                .header("Connection", "X-Private").header("X-Private", "1").header("User-Agent", "Browser")
                .cookie("__client", "c").urlEncodingEnabled(false).get("/__clerk/v1/client?a=b%20c")
                .then().statusCode(200).body("response", is((Object) null));
        JsonObject request = received().getJsonObject(0);
        assertThat(request.getString("method")).isEqualTo("GET");
        assertThat(request.getString("uri")).isEqualTo("/v1/client?a=b%20c");
        JsonObject headers = request.getJsonObject("headers");
        assertThat(headers.getJsonArray("clerk-secret-key")).containsExactly(SECRET_KEY);
        assertThat(headers.getJsonArray("clerk-proxy-url").getString(0)).matches("http://localhost:\\d+/__clerk");
        assertThat(headers.getJsonArray("x-forwarded-host").getString(0)).startsWith("localhost");
        assertThat(headers.getJsonArray("x-forwarded-proto")).containsExactly("http");
        assertThat(headers.getJsonArray("x-forwarded-for")).containsExactly("127.0.0.1");
        assertThat(headers.getJsonArray("accept-encoding")).containsExactly("identity");
        assertThat(headers.getJsonArray("user-agent")).containsExactly("Browser");
        assertThat(headers.getJsonArray("cookie")).containsExactly("__client=c");
        assertThat(headers.getMap()).doesNotContainKey("x-private");
    }

    @Test
    void everyCookieArrives() {
        List<String> cookies = given().get("/__clerk/v1/cookies").then().statusCode(200).extract().headers()
                .getValues("Set-Cookie");
        assertThat(cookies).containsExactly("__client=1; Path=/; HttpOnly", "__session=2; Path=/");
    }

    @Test
    void aRedirectStaysBelowTheProxy() {
        String location = given().redirects().follow(false).get("/__clerk/v1/redirect").then().statusCode(302).extract()
                .header("Location");
        assertThat(location).matches("http://localhost:\\d+/__clerk/v1/client\\?code=1#top");
    }

    @Test
    void bodiesAreForwardedUpToTheLimit() {
        given().contentType("application/x-www-form-urlencoded").body("a".repeat(60_000)).post("/__clerk/v1/client/sign_ins")
                .then().statusCode(200);
        assertThat(received().getJsonObject(0).getInteger("size")).isEqualTo(60_000);
        given().body("a".repeat(70_000)).delete("/__clerk/v1/me").then().statusCode(413)
                .body("errors[0].code", is("proxy_request_failed"));
        assertThat(received()).isEmpty();
    }

    @Test
    void aLargeAnswerArrivesWhole() {
        assertThat(given().get("/__clerk/v1/large").asByteArray()).hasSize(320 * 64 * 1024);
    }

    @Test
    void whatCannotBeReachedIs502() {
        given().get("/__clerk/v1/dies").then().statusCode(502).header("Cache-Control", "no-store")
                .body("errors[0].code", is("proxy_request_failed")).body("errors[0].message", not(emptyOrNullString()));
    }

    @Test
    @Timeout(60)
    void anAnswerThatStopsInTheMiddleIsCutOff() {
        assertThatThrownBy(() -> given().get("/__clerk/v1/stalls").asByteArray()).isInstanceOf(IOException.class);
        given().get("/__clerk/v1/client").then().statusCode(200);
    }

    @Test
    void thereIsNothingToUpgradeTo() {
        given().header("Connection", "Upgrade").header("Upgrade", "websocket").get("/__clerk/v1/client").then()
                .statusCode(400);
        assertThat(received()).isEmpty();
    }

    @Test
    void everythingElseIsAuthenticated() {
        given().get("/protected").then().statusCode(401);
        given().get("/__clerk-admin/v1/client").then().statusCode(401);
        assertThat(received()).isEmpty();
    }

    @Test
    void browsersAreSentToTheProxyForTheirHandshake() {
        String location = given().redirects().follow(false).header("Sec-Fetch-Dest", "document").get("/protected")
                .then().statusCode(307).extract().header("Location");
        assertThat(location).matches("http://localhost:\\d+/__clerk/v1/client/handshake\\?.*");
    }

    @Path("/protected")
    public static class Protected {

        @GET
        @RequireClerkSession
        public String get() {
            return "protected";
        }
    }
}

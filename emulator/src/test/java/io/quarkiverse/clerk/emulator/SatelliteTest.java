package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import io.restassured.http.Cookies;
import io.restassured.response.Response;

class SatelliteTest extends EmulatorTestBase {

    @Nested
    class Development extends EmulatorTestBase {

        private static final String SATELLITE = "http://127.0.0.1:8090/cart?x=1&__clerk_synced=false";

        @Test
        void theSignInPageSaysWhichBrowserItIs() {
            String client = signIn(ADMIN, ACME).cookie("__client");
            Response response = anonymous().cookie("__client", client).queryParam("__clerk_redirect_url", SATELLITE)
                    .get("/sign-in");
            assertThat(response.statusCode()).isEqualTo(307);
            String token = parameter(response, "__clerk_db_jwt");
            assertThat(response.header("Location"))
                    .isEqualTo("http://127.0.0.1:8090/cart?x=1&__clerk_db_jwt=" + token + "&__clerk_synced=true");

            Response handshake = anonymous().queryParam("redirect_url", SATELLITE).queryParam("format", "nonce")
                    .queryParam("__clerk_db_jwt", token).get("/v1/client/handshake");
            Cookies cookies = parsed(directives(parameter(handshake, "__clerk_handshake_nonce")));
            assertThat(cookies.getValue("__client_uat")).isNotEqualTo("0");
            assertThat(cookies.getValue("__clerk_db_jwt")).isEqualTo(token);
        }

        @Test
        void theSignInPageStaysAtItsHostForASatellite() {
            String port = ":" + emulator.port();
            anonymous().queryParam("redirect_url", SATELLITE).get("/sign-in").then().statusCode(200);
            anonymous().queryParam("redirect_url", "http://127.0.0.1:8090/cart").get("/sign-in").then().statusCode(303)
                    .header("Location", containsString("http://127.0.0.1" + port));
        }

        @Test
        void itDoesSoForABrowserThatIsNotSignedInToo() {
            Response response = anonymous().queryParam("__clerk_redirect_url", SATELLITE).get("/sign-in");
            String token = parameter(response, "__clerk_db_jwt");
            assertThat(token).isEqualTo(response.cookie("__clerk_db_jwt"));
            // Signing in afterwards is the same browser.
            anonymous().cookie("__clerk_db_jwt", token).formParam("user_id", SOLO).post("/sign-in").then().statusCode(303);
            Response again = anonymous().queryParam("redirect_url", SATELLITE).queryParam("format", "nonce")
                    .queryParam("__clerk_db_jwt", token).get("/v1/client/handshake");
            assertThat(parsed(directives(parameter(again, "__clerk_handshake_nonce"))).getValue("__client_uat"))
                    .isNotEqualTo("0");
        }
    }

    private static final String SUFFIX = "_beCtyzub";
    private static final String APPLICATION = "http://shop.satellite.localhost:8090/cart";

    @Override
    ClerkEmulatorOptions.Builder options() {
        return super.options().instanceType(InstanceType.PRODUCTION).satelliteDomains(List.of("satellite.localhost"));
    }

    private String primary() {
        return "clerk.emulator.localhost:" + emulator.port();
    }

    private String satellite() {
        return "clerk.satellite.localhost:" + emulator.port();
    }

    /** Follows a redirect to wherever the emulator is told to be. */
    private Response follow(Response response, Map<String, String> cookies) {
        assertThat(response.statusCode()).isEqualTo(307);
        URI location = URI.create(response.header("Location"));
        return anonymous().urlEncodingEnabled(false).header("Host", location.getAuthority()).cookies(cookies)
                .get(location.getRawPath() + "?" + location.getRawQuery());
    }

    private Response askSatellite() {
        return anonymous().header("Host", satellite()).queryParam("redirect_url", APPLICATION).queryParam("format", "nonce")
                .get("/v1/client/handshake");
    }

    private Response signInAtPrimary() {
        return anonymous().header("Host", primary()).formParam("user_id", ADMIN).formParam("organization_id", ACME)
                .formParam("redirect_url", "http://app.emulator.localhost:8080/").post("/sign-in");
    }

    @Test
    void learnsFromThePrimaryDomainWhoTheBrowserIs() throws Exception {
        String client = signInAtPrimary().cookie("__client");
        Response asked = askSatellite();
        assertThat(asked.header("Location")).startsWith("http://" + primary()
                + "/v1/client/sync?link_domain=satellite.localhost&redirect_url=http%3A%2F%2Fclerk.satellite.localhost");
        Response synced = follow(asked, Map.of("__client" + SUFFIX, client));
        assertThat(synced.header("Location")).startsWith("http://" + satellite() + "/v1/client/link?__clerk_token=");
        Response linked = follow(synced, Map.of());
        assertThat(linked.cookie("__client")).isEqualTo(client);
        Response done = follow(linked, Map.of("__client" + SUFFIX, linked.cookie("__client" + SUFFIX)));

        assertThat(done.header("Location")).isEqualTo(APPLICATION + "?__clerk_synced=true");
        Cookies set = parsed(done.getHeaders().getValues("Set-Cookie"));
        assertThat(set.get("__clerk_handshake_nonce").getDomain()).isEqualTo("satellite.localhost");
        Cookies cookies = parsed(directives(set.getValue("__clerk_handshake_nonce")));
        TokenReader token = reader(cookies.getValue("__session"));
        assertThat(token.claims().getSubject()).isEqualTo(ADMIN);
        assertThat(token.claims().getClaimValue("azp")).isEqualTo("http://shop.satellite.localhost:8090");
        assertThat(token.claims().getIssuer()).isEqualTo("https://clerk.emulator.localhost");
    }

    @Test
    void learnsThatNobodyIsSignedIn() {
        Response linked = follow(follow(askSatellite(), Map.of()), Map.of());
        assertThat(linked.cookie("__client")).isEmpty();
        Response done = follow(linked, Map.of());
        assertThat(done.header("Location")).isEqualTo(APPLICATION + "?__clerk_synced=true");
        Cookies set = parsed(done.getHeaders().getValues("Set-Cookie"));
        assertThat(parsed(directives(set.getValue("__clerk_handshake_nonce"))).getValues("__client_uat")).contains("0");
    }

    @Test
    void replacesWhatTheParameterSaidBefore() {
        Response asked = anonymous().header("Host", satellite()).queryParam("format", "nonce")
                .queryParam("redirect_url", APPLICATION + "?__clerk_synced=false&a=b").get("/v1/client/handshake");
        Response done = follow(follow(follow(asked, Map.of()), Map.of()), Map.of());
        assertThat(done.header("Location")).isEqualTo(APPLICATION + "?a=b&__clerk_synced=true");
    }

    @Test
    void linkCountsOnce() {
        Response synced = follow(askSatellite(), Map.of());
        follow(synced, Map.of()).then().statusCode(307);
        follow(synced, Map.of()).then().statusCode(400).body(containsString("used or too old"));
        Response late = follow(askSatellite(), Map.of());
        clock.advance(Duration.ofMinutes(1));
        follow(late, Map.of()).then().statusCode(400);
        anonymous().get("/v1/client/link").then().statusCode(400).contentType("text/html");
    }

    @Test
    void identityGoesToSatellitesOnly() {
        String client = signInAtPrimary().cookie("__client");
        for (String url : List.of("https://evil.example/", "http://localhost:8080/", "http://app.emulator.localhost:8080/")) {
            anonymous().header("Host", primary()).cookie("__client", client).queryParam("link_domain", "satellite.localhost")
                    .queryParam("redirect_url", url).get("/v1/client/sync").then().statusCode(400)
                    .header("Location", nullValue());
        }
        anonymous().header("Host", primary()).cookie("__client", client).queryParam("link_domain", "other.localhost")
                .queryParam("redirect_url", "http://clerk.other.localhost/").get("/v1/client/sync").then().statusCode(400)
                .body(containsString("link_domain"));
    }

    @Test
    void saysWhereTheFrontendApiOfASatelliteIs() {
        anonymous().header("Host", primary()).queryParam("redirect_url", APPLICATION).get("/v1/client/handshake").then()
                .statusCode(400).contentType("text/html").body(containsString("http://" + satellite()));
    }
}

package io.quarkiverse.clerk.emulator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import io.restassured.response.Response;

class ProductionInstanceTest extends EmulatorTestBase {

    /** First 8 characters of the base64url of the SHA-1 of the publishable key, worked out by hand. */
    private static final String SUFFIX = "_beCtyzub";
    private static final String APPLICATION = "http://app.emulator.localhost:8080/orders";

    @Override
    ClerkEmulatorOptions.Builder options() {
        return super.options().instanceType(InstanceType.PRODUCTION);
    }

    private String frontendApi() {
        return "clerk.emulator.localhost:" + emulator.port();
    }

    private Response signInAt(String host, String application) {
        return anonymous().header("Host", host).formParam("user_id", ADMIN).formParam("organization_id", ACME)
                .formParam("redirect_url", application).post("/sign-in");
    }

    private Response handshake(String host, String application, String client) {
        return anonymous().header("Host", host).cookie("__client" + SUFFIX, client).queryParam("redirect_url", application)
                .queryParam("format", "nonce").get("/v1/client/handshake");
    }

    @Test
    void hasKeysOfProduction() {
        assertThat(emulator.publishableKey()).isEqualTo("pk_live_Y2xlcmsuZW11bGF0b3IubG9jYWxob3N0JA==");
        assertThat(emulator.secretKey()).isEqualTo("sk_live_emulator");
        assertThat(emulator.issuer()).isEqualTo("https://clerk.emulator.localhost");
        assertError(anonymous().header("Authorization", "Bearer sk_test_emulator").get("/v1/users").then(), 401,
                "clerk_key_invalid");
        get("/users").statusCode(200);
    }

    @Test
    void domainCanBeChosen() {
        try (ClerkEmulator other = ClerkEmulator.start(options().domain("example.com").build())) {
            assertThat(other.publishableKey()).isEqualTo("pk_live_Y2xlcmsuZXhhbXBsZS5jb20k");
            assertThat(other.issuer()).isEqualTo("https://clerk.example.com");
        }
    }

    @Test
    void theSignInPageTellsOnlyThatSomebodyIsSignedIn() {
        Response in = signInAt(frontendApi(), APPLICATION);
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.header("Location")).isEqualTo(APPLICATION);
        assertThat(in.getHeaders().getValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__client_uat=" + START.getEpochSecond() + "; Path=/; "
                        + "Domain=emulator.localhost; "))
                .anyMatch(cookie -> cookie.startsWith("__client_uat" + SUFFIX + "=" + START.getEpochSecond()))
                .anyMatch(cookie -> cookie.startsWith("__client=") && cookie.contains("HttpOnly"))
                .noneMatch(cookie -> cookie.startsWith("__session") || cookie.startsWith("__clerk_db_jwt"));
    }

    @Test
    void handsTheNonceOverInACookieOfTheDomain() throws Exception {
        Response response = handshake(frontendApi(), APPLICATION, signInAt(frontendApi(), APPLICATION).cookie("__client"));
        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.header("Location")).isEqualTo(APPLICATION);
        Cookies set = parsed(response.getHeaders().getValues("Set-Cookie"));
        assertThat(set.asList()).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("__clerk_handshake_nonce");
            assertThat(cookie.getDomain()).isEqualTo("emulator.localhost");
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getMaxAge()).isEqualTo(60);
        });

        List<String> directives = directives(set.getValue("__clerk_handshake_nonce"));
        Cookies cookies = parsed(directives);
        for (String name : List.of("__clerk_handshake", "__clerk_handshake_nonce")) {
            assertThat(cookies.get(name).getMaxAge()).isZero();
            assertThat(cookies.get(name).getDomain()).isEqualTo("emulator.localhost");
        }
        // A cookie of the host alone from before would be sent along with that of the domain.
        assertThat(directives).filteredOn(text -> text.startsWith("__client_uat="))
                .containsExactly("__client_uat=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; SameSite=Lax",
                        "__client_uat=" + START.getEpochSecond()
                                + "; Path=/; Domain=emulator.localhost; Max-Age=31536000; SameSite=Lax");
        assertThat(cookies.get("__session").getDomain()).isNull();
        assertThat(cookies.getValue("__session" + SUFFIX)).isEqualTo(cookies.getValue("__session"));
        assertThat(cookies.get("__refresh" + SUFFIX).isHttpOnly()).isTrue();
        assertThat(cookies.asList()).extracting(Cookie::getName).noneMatch(name -> name.startsWith("__clerk_db_jwt"));
        TokenReader token = reader(cookies.getValue("__session"));
        assertThat(token.claims().getIssuer()).isEqualTo("https://clerk.emulator.localhost");
        assertThat(token.claims().getClaimValue("azp")).isEqualTo("http://app.emulator.localhost:8080");
    }

    @Test
    void handsThePayloadOverInACookie() {
        Response response = anonymous().header("Host", frontendApi()).queryParam("redirect_url", APPLICATION)
                .get("/v1/client/handshake");
        Cookies set = parsed(response.getHeaders().getValues("Set-Cookie"));
        assertThat(set.getValue("__clerk_handshake").split("\\.")).hasSize(3);
        assertThat(set.hasCookieWithName("__clerk_handshake_nonce")).isFalse();
    }

    @Test
    void onOneHostNoDomainIsNeeded() {
        String here = "localhost:" + emulator.port();
        String client = signInAt(here, "http://localhost:8080/").cookie("__client");
        Response response = handshake(here, "http://localhost:8080/", client);
        Cookies set = parsed(response.getHeaders().getValues("Set-Cookie"));
        assertThat(set.get("__clerk_handshake_nonce").getDomain()).isNull();
        assertThat(parsed(directives(set.getValue("__clerk_handshake_nonce"))).asList())
                .allMatch(cookie -> cookie.getDomain() == null);
    }

    @Test
    void refusesApplicationsThatItsCookiesCannotReach() {
        for (String application : List.of("http://127.0.0.1:8080/", "http://app.localhost:8080/")) {
            anonymous().header("Host", frontendApi()).queryParam("redirect_url", application).get("/v1/client/handshake").then()
                    .statusCode(400).contentType("text/html").header("Set-Cookie", nullValue())
                    .body(containsString("cookies of clerk.emulator.localhost do not reach"),
                            containsString("emulator.localhost"));
        }
        anonymous().queryParam("redirect_url", "https://evil.example/").get("/v1/client/handshake").then().statusCode(400);
    }

    @Test
    void onlyTheClientCookieSaysWhichBrowserItIs() {
        String client = signInAt(frontendApi(), APPLICATION).cookie("__client");
        Response response = anonymous().header("Host", frontendApi()).cookie("__clerk_db_jwt", client)
                .queryParam("__clerk_db_jwt", client).queryParam("redirect_url", APPLICATION).queryParam("format", "nonce")
                .get("/v1/client/handshake");
        Cookies set = parsed(response.getHeaders().getValues("Set-Cookie"));
        List<String> directives = directives(set.getValue("__clerk_handshake_nonce"));
        assertThat(parsed(directives).getValues("__client_uat")).contains("0");
        assertError(anonymous().post("/v1/dev_browser").then(), 404, "resource_not_found");
    }

    @Test
    void signingOutTellsTheDomain() {
        String client = signInAt(frontendApi(), APPLICATION).cookie("__client");
        Response out = anonymous().header("Host", frontendApi()).cookie("__client", client)
                .queryParam("redirect_url", APPLICATION).get("/sign-out");
        assertThat(out.header("Location")).isEqualTo(APPLICATION);
        assertThat(out.getHeaders().getValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__client_uat=0; Path=/; Domain=emulator.localhost; "));
        get("/sessions").body("[0].status", equalTo("removed"));
    }

    @Test
    void cookiesOfTwoInstancesOnOneHostDoNotMeet() {
        try (ClerkEmulator development = ClerkEmulator.start(super.options().build())) {
            String live = signInAt("localhost:" + emulator.port(), "http://localhost:8080/").cookie("__client");
            String test = given().baseUri(development.url().toString()).redirects().follow(false)
                    .formParam("user_id", SOLO).post("/sign-in").cookie("__client");
            // The plain cookie is the one of whoever set it last.
            Response response = anonymous().cookie("__client", test).cookie("__client_r3WamjPG", test)
                    .cookie("__client" + SUFFIX, live).queryParam("redirect_url", "http://localhost:8080/")
                    .queryParam("format", "nonce").get("/v1/client/handshake");
            Cookies set = parsed(response.getHeaders().getValues("Set-Cookie"));
            assertThat(parsed(directives(set.getValue("__clerk_handshake_nonce"))).getValue("__client_uat")).isNotEqualTo("0");
        }
    }

    @Test
    void thePageGoesToTheHostOfAnApplicationThatIsNotAtADomain() {
        anonymous().header("Host", frontendApi()).queryParam("redirect_url", "http://localhost:8080/").get("/sign-in").then()
                .statusCode(303).header("Location", equalTo("http://localhost:" + emulator.port()
                        + "/sign-in?redirect_url=http%3A%2F%2Flocalhost%3A8080%2F"));
        anonymous().header("Host", frontendApi()).queryParam("redirect_url", APPLICATION).get("/sign-in").then()
                .statusCode(200).body(containsString("value=\"" + APPLICATION + "\""));
    }
}

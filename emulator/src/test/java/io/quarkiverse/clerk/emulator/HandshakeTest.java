package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Handshakes of a development instance, as an application's SDK sees them. */
class HandshakeTest extends EmulatorTestBase {

    private static final String SUFFIX = "_r3WamjPG";
    private static final String APPLICATION = "http://localhost:8080/orders?page=2";

    /** The identity of a browser that is signed in as a member of Acme and in its personal account besides. */
    private String devBrowser;

    @BeforeEach
    void signInAsAdmin() {
        devBrowser = signIn(ADMIN, ACME).cookie("__clerk_db_jwt");
    }

    private static RequestSpecification asking(RequestSpecification request) {
        return request.queryParam("redirect_url", APPLICATION).queryParam("__clerk_api_version", "2026-05-12")
                .queryParam("suffixed_cookies", "false").queryParam("__clerk_hs_reason", "dev-browser-sync")
                .queryParam("format", "nonce");
    }

    private Response handshake(Map<String, ?> more) {
        return asking(anonymous()).queryParams(more).get("/v1/client/handshake");
    }

    private Cookies result(Map<String, ?> more) {
        Response response = handshake(more);
        assertThat(response.statusCode()).isEqualTo(307);
        return parsed(directives(parameter(response, "__clerk_handshake_nonce")));
    }

    private String sessionOf(Cookies cookies) throws Exception {
        return reader(cookies.getValue("__session")).claims().getClaimValueAsString("sid");
    }

    @Test
    void handsOutANonceInTheUrl() {
        Response response = handshake(Map.of("__clerk_db_jwt", devBrowser));
        assertThat(response.statusCode()).isEqualTo(307);
        assertThat(response.header("Location")).matches(
                "http://localhost:8080/orders\\?page=2&__clerk_handshake_nonce=[0-9a-f]{32}");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(response.detailedCookies().size()).isZero();
    }

    @Test
    void bringsFreshCookiesToABrowserThatIsSignedIn() throws Exception {
        clock.advance(Duration.ofMinutes(5));
        Cookies cookies = result(Map.of("__clerk_db_jwt", devBrowser));
        assertThat(cookies.asList()).extracting(Cookie::getName).containsExactly("__clerk_db_jwt",
                "__clerk_db_jwt" + SUFFIX, "__client_uat", "__client_uat" + SUFFIX, "__session", "__session" + SUFFIX,
                "__refresh" + SUFFIX);
        for (String name : List.of("__clerk_db_jwt", "__client_uat", "__session")) {
            assertThat(cookies.getValue(name)).isEqualTo(cookies.getValue(name + SUFFIX));
        }
        for (Cookie cookie : cookies) {
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getSameSite()).isEqualTo("Lax");
            assertThat(cookie.getDomain()).isNull();
            assertThat(cookie.isSecured()).isFalse();
            assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(365).toSeconds());
            assertThat(cookie.isHttpOnly()).isEqualTo(cookie.getName().startsWith("__refresh"));
        }
        assertThat(cookies.getValue("__clerk_db_jwt")).isEqualTo(devBrowser);
        assertThat(cookies.getValue("__client_uat")).isEqualTo(String.valueOf(START.getEpochSecond()));
        TokenReader token = reader(cookies.getValue("__session"));
        assertThat(token.claims().getSubject()).isEqualTo(ADMIN);
        assertThat(token.claims().getClaimValue("azp")).isEqualTo("http://localhost:8080");
        assertThat(token.claims().getIssuedAt().getValue()).isEqualTo(START.plus(Duration.ofMinutes(5)).getEpochSecond());
        assertThat(token.permissions()).contains("org:orders:delete");
    }

    @Test
    void tellsABrowserThatIsNotSignedIn() {
        Cookies cookies = result(Map.of());
        assertThat(cookies.getValue("__clerk_db_jwt")).startsWith("dvb_")
                .isEqualTo(cookies.getValue("__clerk_db_jwt" + SUFFIX));
        for (String suffix : List.of("", SUFFIX)) {
            assertThat(cookies.getValue("__client_uat" + suffix)).isEqualTo("0");
            assertThat(cookies.getValue("__session" + suffix)).isEmpty();
            assertThat(cookies.get("__session" + suffix).getMaxAge()).isZero();
        }
        assertThat(cookies.get("__refresh" + SUFFIX).getMaxAge()).isZero();

        String known = cookies.getValue("__clerk_db_jwt");
        assertThat(result(Map.of("__clerk_db_jwt", known)).getValue("__clerk_db_jwt")).isEqualTo(known);
        assertThat(result(Map.of("__clerk_db_jwt", "dvb_of_yesterday")).getValue("__clerk_db_jwt")).startsWith("dvb_")
                .isNotIn(known, "dvb_of_yesterday");
    }

    @Test
    void knowsTheBrowserByItsOwnCookiesToo() throws Exception {
        Response in = signIn(SOLO, "");
        for (String cookie : List.of("__client", "__client" + SUFFIX, "__clerk_db_jwt", "__clerk_db_jwt" + SUFFIX)) {
            Response response = asking(anonymous()).cookie(cookie, in.cookie(cookie)).get("/v1/client/handshake");
            Cookies cookies = parsed(directives(parameter(response, "__clerk_handshake_nonce")));
            assertThat(reader(cookies.getValue("__session")).claims().getSubject()).as(cookie).isEqualTo(SOLO);
        }
        // The token in the URL says more: it comes from the application itself.
        Response response = asking(anonymous()).cookie("__client", in.cookie("__client"))
                .queryParam("__clerk_db_jwt", devBrowser).get("/v1/client/handshake");
        Cookies cookies = parsed(directives(parameter(response, "__clerk_handshake_nonce")));
        assertThat(reader(cookies.getValue("__session")).claims().getSubject()).isEqualTo(ADMIN);
    }

    @Test
    void aNewDevelopmentBrowserStandsForTheClientOfTheCookie() throws Exception {
        String fresh = anonymous().post("/v1/dev_browser").path("id");
        String client = signIn(SOLO, "").cookie("__client");
        asking(anonymous()).cookie("__client", client).queryParam("__clerk_db_jwt", fresh).get("/v1/client/handshake").then()
                .statusCode(307);
        Cookies cookies = result(Map.of("__clerk_db_jwt", fresh));
        assertThat(reader(cookies.getValue("__session")).claims().getSubject()).isEqualTo(SOLO);
    }

    @Test
    void nonceCountsOnce() {
        String nonce = parameter(handshake(Map.of("__clerk_db_jwt", devBrowser)), "__clerk_handshake_nonce");
        assertThat(directives(nonce)).isNotEmpty();
        assertError(get("/clients/handshake_payload?nonce=" + nonce), 404, "resource_not_found");
    }

    @Test
    void nonceGetsTooOld() {
        String nonce = parameter(handshake(Map.of("__clerk_db_jwt", devBrowser)), "__clerk_handshake_nonce");
        clock.advance(Duration.ofSeconds(60));
        assertError(get("/clients/handshake_payload?nonce=" + nonce), 404, "resource_not_found");
    }

    @Test
    void payloadIsForBackendsOnly() {
        String nonce = parameter(handshake(Map.of("__clerk_db_jwt", devBrowser)), "__clerk_handshake_nonce");
        assertError(anonymous().get("/v1/clients/handshake_payload?nonce=" + nonce).then(), 401, "authentication_invalid");
        assertError(anonymous().header("Authorization", "Bearer sk_test_other")
                .get("/v1/clients/handshake_payload?nonce=" + nonce).then(), 401, "clerk_key_invalid");
        assertError(get("/clients/handshake_payload?nonce=x"), 404, "resource_not_found");
        assertError(get("/clients/handshake_payload"), 422, "form_param_missing");
        assertThat(directives(nonce)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "token", "" })
    void handsOutTheSignedPayloadItself(String format) throws Exception {
        Response response = anonymous().queryParam("redirect_url", APPLICATION).queryParam("__clerk_db_jwt", devBrowser)
                .queryParams(format.isEmpty() ? Map.of() : Map.of("format", format)).get("/v1/client/handshake");
        String payload = parameter(response, "__clerk_handshake");
        assertThat(parameter(response, "__clerk_handshake_nonce")).isNull();

        // Parsed without the library of the emulator's other tests, and the signature against the public key set.
        String[] parts = payload.split("\\.");
        assertThat(parts).hasSize(3);
        JsonNode header = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[0]));
        assertThat(header.path("alg").textValue()).isEqualTo("RS256");
        assertThat(header.path("typ").textValue()).isEqualTo("JWT");
        assertThat(header.path("cat").textValue()).isEqualTo("cl_B7d4PD111AAA");
        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.fieldNames()).toIterable().containsExactly("handshake");
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(payload);
        signature.setKey(new JsonWebKeySet(anonymous().get("/.well-known/jwks.json").asString())
                .getJsonWebKeys().get(0).getKey());
        assertThat(signature.verifySignature()).isTrue();

        List<String> directives = new ArrayList<>();
        claims.path("handshake").forEach(directive -> directives.add(directive.textValue()));
        assertThat(reader(parsed(directives).getValue("__session")).claims().getSubject()).isEqualTo(ADMIN);
    }

    @Test
    void refusesAnotherFormat() {
        handshake(Map.of()).then().statusCode(307);
        anonymous().queryParam("redirect_url", APPLICATION).queryParam("format", "xml").get("/v1/client/handshake").then()
                .statusCode(400).contentType("text/html").body(containsString("format must be token or nonce"));
        anonymous().get("/v1/client/handshake").then().statusCode(400).body(containsString("redirect_url"));
    }

    @ParameterizedTest
    @CsvSource({ "http://localhost:8080/,http://localhost:8080/?__clerk_handshake_nonce=N",
            "http://localhost:8080,http://localhost:8080?__clerk_handshake_nonce=N",
            "http://localhost:8080/a%20b?c=d+e&f#g,http://localhost:8080/a%20b?c=d+e&f&__clerk_handshake_nonce=N#g",
            "http://localhost:8080/?__clerk_handshake_nonce=old&x=1,http://localhost:8080/?x=1&__clerk_handshake_nonce=N",
            "http://app.localhost:3000/x,http://app.localhost:3000/x?__clerk_handshake_nonce=N" })
    void leavesTheUrlAsItWasWritten(String url, String location) {
        String sent = anonymous().queryParam("redirect_url", url).queryParam("format", "nonce").get("/v1/client/handshake")
                .header("Location");
        assertThat(sent.replaceFirst("nonce=[0-9a-f]{32}", "nonce=N")).isEqualTo(location);
    }

    @Test
    void cookiesOfAnHttpsApplicationAreSecure() {
        Response response = anonymous().queryParam("redirect_url", "https://localhost:8443/").queryParam("format", "nonce")
                .queryParam("__clerk_db_jwt", devBrowser).get("/v1/client/handshake");
        assertThat(parsed(directives(parameter(response, "__clerk_handshake_nonce")))).allMatch(Cookie::isSecured);
    }

    @Test
    void tokensOfHandshakesLiveAsLongAsTold() throws Exception {
        stop();
        emulator = ClerkEmulator.start(options().sessionTokenLifetime(Duration.ofSeconds(7)).build());
        signInAsAdmin();
        assertThat(reader(result(Map.of("__clerk_db_jwt", devBrowser)).getValue("__session")).claims().getExpirationTime()
                .getValue()).isEqualTo(START.getEpochSecond() + 7);
        assertThat(reader(token(session(SOLO))).claims().getExpirationTime().getValue())
                .isEqualTo(START.getEpochSecond() + 7);
    }

    @Test
    void anEndedSessionIsNoticed() {
        get("/sessions").body("[0].status", equalTo("active"));
        String session = get("/sessions").extract().path("[0].id");
        post("/sessions/" + session + "/revoke", Map.of()).statusCode(200);
        assertThat(result(Map.of("__clerk_db_jwt", devBrowser)).getValue("__client_uat")).isEqualTo("0");
    }

    @Test
    void aSessionThatTimeEndedIsNoticed() {
        clock.advance(Duration.ofDays(7));
        assertThat(result(Map.of("__clerk_db_jwt", devBrowser)).getValue("__session")).isEmpty();
    }

    @Test
    void theLastSignInIsTheOneToGoOnWith() throws Exception {
        String first = result(Map.of("__clerk_db_jwt", devBrowser)).getValue("__session");
        clock.advance(Duration.ofSeconds(2));
        anonymous().formParam("user_id", SOLO).formParam("__clerk_db_jwt", devBrowser).post("/sign-in").then().statusCode(303);
        Cookies now = result(Map.of("__clerk_db_jwt", devBrowser, "__session", first));
        assertThat(reader(now.getValue("__session")).claims().getSubject()).isEqualTo(SOLO);
        assertThat(now.getValue("__client_uat")).isEqualTo(String.valueOf(START.getEpochSecond() + 2));
    }

    @Test
    void theSessionThatTheApplicationWorksWithIsGoneOnWith() throws Exception {
        String admin = sessionOf(result(Map.of("__clerk_db_jwt", devBrowser)));
        anonymous().formParam("user_id", SOLO).formParam("__clerk_db_jwt", devBrowser).post("/sign-in").then().statusCode(303);
        String token = token(admin);
        clock.advance(Duration.ofMinutes(2));
        assertThat(sessionOf(result(Map.of("__clerk_db_jwt", devBrowser, "__session", token)))).isEqualTo(admin);
        assertThat(sessionOf(result(Map.of("__clerk_db_jwt", devBrowser)))).isNotEqualTo(admin);
        // One of another browser does not count, however valid it is, and neither does nonsense.
        String foreign = token(session(MEMBER, ACME));
        for (String other : List.of(foreign, "no.to.ken", "")) {
            assertThat(reader(result(Map.of("__clerk_db_jwt", devBrowser, "__session", other)).getValue("__session")).claims()
                    .getSubject()).isEqualTo(SOLO);
        }
        assertThat(result(Map.of("__session", foreign)).getValue("__client_uat")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = { "'',none", "org_emulatoracme,acme", "acme,acme", "org_unknown,acme",
            "other,acme" })
    void activatesAnOrganization(String organizationId, String active) throws Exception {
        post("/organizations", Map.of("name", "Other", "slug", "other")).statusCode(200);
        Cookies cookies = result(Map.of("__clerk_db_jwt", devBrowser, "organization_id", organizationId));
        Map<?, ?> o = (Map<?, ?>) reader(cookies.getValue("__session")).claims().getClaimValue("o");
        assertThat(o == null ? null : o.get("slg")).isEqualTo(active);
        get("/sessions/" + sessionOf(cookies)).body("last_active_organization_id",
                active == null ? nullValue() : equalTo(ACME));
    }

    @Test
    void activatesTheOrganizationOfTheNextHandshakeAgain() throws Exception {
        result(Map.of("__clerk_db_jwt", devBrowser, "organization_id", ""));
        assertThat(reader(result(Map.of("__clerk_db_jwt", devBrowser)).getValue("__session")).claims().hasClaim("o")).isFalse();
        assertThat(reader(result(Map.of("__clerk_db_jwt", devBrowser, "organization_id", "acme")).getValue("__session"))
                .claims().hasClaim("o")).isTrue();
    }

    @Test
    void theRefreshTokenStaysThatOfTheSession() {
        String first = result(Map.of("__clerk_db_jwt", devBrowser)).getValue("__refresh" + SUFFIX);
        assertThat(result(Map.of("__clerk_db_jwt", devBrowser)).getValue("__refresh" + SUFFIX)).isEqualTo(first);
    }
}

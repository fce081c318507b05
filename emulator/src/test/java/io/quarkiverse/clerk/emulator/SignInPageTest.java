package io.quarkiverse.clerk.emulator;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import io.restassured.response.Response;

class SignInPageTest extends EmulatorTestBase {

    /** First 8 characters of the base64url of the SHA-1 of the publishable key, worked out by hand. */
    private static final String SUFFIX = "_r3WamjPG";
    private static final List<String> BOTH = List.of("__session", "__client_uat", "__clerk_db_jwt");

    @Test
    void listsUsersAndWhatTheyCanBe() {
        anonymous().queryParam("redirect_url", "http://localhost:8080/").get("/sign-in").then().statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("admin+clerk_test@example.com"), containsString("Acme · Admin"),
                        containsString("Acme · Viewer"), containsString("Personal account"),
                        containsString("value=\"http://localhost:8080/\""), containsString("<html lang=\"en\">"))
                .body(not(containsString("<script")));
    }

    @Test
    void movesToTheHostOfTheApplicationBecauseCookiesBelongToAHost() {
        String there = "http://127.0.0.1:" + emulator.port()
                + "/sign-in?redirect_url=http%3A%2F%2F127.0.0.1%3A8080%2Fa%3Fb%3Dc";
        anonymous().queryParam("redirect_url", "http://127.0.0.1:8080/a?b=c").get("/sign-in").then().statusCode(303)
                .header("Location", equalTo(there));
        given().urlEncodingEnabled(false).get(there).then().statusCode(200)
                .body(containsString("value=\"http://127.0.0.1:8080/a?b=c\""));
    }

    @Test
    void staysWhereItIsWhenItCannotTellItsOwnAddress() {
        for (String host : List.of("localhost", "emulator.example:4010")) {
            anonymous().header("Host", host).queryParam("redirect_url", "http://127.0.0.1:8080/").get("/sign-in").then()
                    .statusCode(200);
        }
        try (ClerkEmulator other = ClerkEmulator
                .start(options().applicationUrl(URI.create("https://app.example.com/")).build())) {
            given().redirects().follow(false).get(other.signInUrl()).then().statusCode(200);
        }
    }

    @Test
    void escapesWhatUsersAreCalled() {
        patch("/users/" + SOLO, Map.of("first_name", "<script>alert('x')</script>\"&")).statusCode(200);
        anonymous().get("/sign-in").then().body(not(containsString("<script")))
                .body(containsString("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;"));
    }

    @Test
    void signsIn() throws Exception {
        Response response = signIn(ADMIN, ACME);
        assertThat(response.statusCode()).isEqualTo(303);
        Cookies cookies = response.detailedCookies();
        assertThat(response.header("Location")).isEqualTo("http://localhost:8080/orders?page=2&__clerk_db_jwt="
                + cookies.getValue("__clerk_db_jwt"));
        for (String name : BOTH) {
            assertThat(cookies.getValue(name)).isNotEmpty().isEqualTo(cookies.getValue(name + SUFFIX));
            assertThat(cookies.get(name).isHttpOnly()).as(name).isFalse();
        }
        assertThat(cookies.get("__client").isHttpOnly()).isTrue();
        for (Cookie cookie : cookies) {
            assertThat(cookie.getPath()).isEqualTo("/");
            assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
            assertThat(cookie.isSecured()).isFalse();
            assertThat(cookie.getDomain()).isNull();
        }
        assertThat(cookies.getValue("__client_uat")).isEqualTo(String.valueOf(START.getEpochSecond()));

        TokenReader token = new TokenReader(get("/jwks").extract().asString(), cookies.getValue("__session"), START);
        assertThat(token.claims().getSubject()).isEqualTo(ADMIN);
        assertThat(token.claims().getClaimValue("azp")).isEqualTo("http://localhost:8080");
        assertThat(token.permissions()).contains("org:orders:delete");
        get("/sessions/" + token.claims().getClaimValue("sid")).body("last_active_organization_id", equalTo(ACME));
    }

    @Test
    void theSameBrowserStaysTheSameClient() {
        Response first = signIn(ADMIN, ACME);
        clock.advance(Duration.ofSeconds(1));
        Response second = anonymous().cookie("__client", first.cookie("__client")).formParam("user_id", SOLO)
                .post("/sign-in");
        assertThat(second.cookie("__client")).isEqualTo(first.cookie("__client"));
        assertThat(second.cookie("__clerk_db_jwt")).isEqualTo(first.cookie("__clerk_db_jwt"));
        get("/clients").body("size()", equalTo(1)).body("[0].sessions.find { it.user_id == '" + SOLO + "' }.status",
                equalTo("active"))
                .body("[0].sessions.find { it.user_id == '" + ADMIN + "' }.status", equalTo("active"));
    }

    @Test
    void aSecondSignInOfTheSameUserReplacesTheFirst() {
        Response first = signIn(ADMIN, ACME);
        anonymous().cookie("__client", first.cookie("__client")).formParam("user_id", ADMIN).post("/sign-in");
        get("/sessions").body("findAll { it.status == 'active' }.size()", equalTo(1));
    }

    @Test
    void signsOut() {
        Response in = signIn(ADMIN, ACME);
        Response out = anonymous().cookie("__client", in.cookie("__client"))
                .queryParam("redirect_url", "http://localhost:8080/bye").get("/sign-out");
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(out.header("Location")).isEqualTo("http://localhost:8080/bye?__clerk_db_jwt=" + in.cookie("__clerk_db_jwt"));
        Cookies cookies = out.detailedCookies();
        for (String suffix : List.of("", SUFFIX)) {
            assertThat(cookies.getValue("__client_uat" + suffix)).isEqualTo("0");
            assertThat(cookies.get("__session" + suffix).getExpiryDate()).isEqualTo(new Date(0));
        }
        assertThat(cookies.get("__refresh" + SUFFIX).getExpiryDate()).isEqualTo(new Date(0));
        get("/sessions").body("[0].status", equalTo("removed"));
        get("/clients").body("[0].last_active_session_id", nullValue());
        anonymous().post("/sign-out").then().statusCode(303).header("Location", equalTo("/"));
    }

    @Test
    void goesToTheApplicationWhenNotToldWhereTo() {
        try (ClerkEmulator other = ClerkEmulator
                .start(options().applicationUrl(URI.create("http://localhost:8080/start")).build())) {
            given().redirects().follow(false).baseUri(other.url().toString())
                    .formParam("user_id", SOLO).post("/sign-in").then().statusCode(303)
                    .header("Location", startsWith("http://localhost:8080/start?__clerk_db_jwt="));
        }
    }

    @Test
    void refusesWhoCannotSignIn() {
        signIn("user_x", "").then().statusCode(422).contentType("text/html");
        signIn(BANNED, "").then().statusCode(403).body(containsString("banned"));
        signIn(SOLO, ACME).then().statusCode(403).header("Set-Cookie", nullValue());
        anonymous().post("/sign-in").then().statusCode(422);
    }

    @Test
    void signingInNeedsAPost() {
        anonymous().queryParam("user_id", ADMIN).get("/sign-in").then().statusCode(200).header("Set-Cookie", nullValue());
        get("/sessions").body("size()", equalTo(0));
    }

    @Test
    void staysOnItsOwnOriginWithoutAToken() {
        String here = "http://localhost:" + emulator.port() + "/";
        anonymous().formParam("user_id", SOLO).formParam("redirect_url", here).post("/sign-in").then().statusCode(303)
                .header("Location", equalTo(here));
    }

    @Test
    void carriesTheBrowserOfTheApplicationAlong() {
        String devBrowser = anonymous().post("/v1/dev_browser").then().statusCode(200).extract().path("id");
        anonymous().queryParam("redirect_url", "http://localhost:8080/").queryParam("__clerk_db_jwt", devBrowser)
                .get("/sign-in").then().body(containsString("name=\"__clerk_db_jwt\" value=\"" + devBrowser + "\""));
        Response in = anonymous().formParam("user_id", SOLO).formParam("__clerk_db_jwt", devBrowser)
                .formParam("redirect_url", "http://localhost:8080/").post("/sign-in");
        assertThat(in.cookie("__clerk_db_jwt")).isEqualTo(devBrowser);
        assertThat(in.header("Location")).isEqualTo("http://localhost:8080/?__clerk_db_jwt=" + devBrowser);
        get("/clients").body("size()", equalTo(1)).body("[0].sessions.user_id", contains(SOLO));
    }

    @Test
    void knowsTheBrowserByTheCookieOfTheApplication() {
        Response first = signIn(ADMIN, ACME);
        anonymous().cookie("__clerk_db_jwt", first.cookie("__clerk_db_jwt")).formParam("user_id", SOLO).post("/sign-in");
        get("/clients").body("size()", equalTo(1)).body("[0].sessions.user_id", contains(ADMIN, SOLO));
    }
}

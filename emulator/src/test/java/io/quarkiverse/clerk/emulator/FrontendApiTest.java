package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How browsers reach the Frontend API, and who they are. */
class FrontendApiTest extends FrontendTestBase {

    @ParameterizedTest
    @ValueSource(strings = { "/v1", "/__clerk/v1" })
    void isServedWithAndWithoutThePrefixOfProxies(String base) {
        browser.request().get(base + "/client").then().statusCode(200).body("response", nullValue())
                .body("client", nullValue()).header("Cache-Control", equalTo("no-store"));
        browser.request().queryParam("_method", "PATCH").post(base + "/environment").then().statusCode(200)
                .body("object", equalTo("environment"));
        browser.request().patch(base + "/environment").then().statusCode(200);
    }

    @Test
    void saysHowTheInstanceIsSetUp() {
        browser.patch("/environment").statusCode(200)
                .body("auth_config.single_session_mode", equalTo(false))
                .body("display_config.home_url", equalTo(Browser.ORIGIN))
                .body("display_config.sign_in_url", equalTo(emulator.signInUrl().toString()))
                .body("display_config.instance_environment_type", equalTo("development"))
                .body("organization_settings.enabled", equalTo(true))
                .body("user_settings.attributes.size()", equalTo(10));
        patch("/instance/organization_settings", Map.of("enabled", false)).statusCode(200);
        browser.patch("/environment").body("organization_settings.enabled", equalTo(false));
    }

    @Test
    void knowsABrowserByItsTokenOrItsCookie() {
        String session = browser.signIn(ADA, PASSWORD);
        browser.get("/client").body("response.sessions.id[0]", equalTo(session));
        anonymous().queryParam("__clerk_db_jwt", browser.devBrowser()).get("/v1/client").then()
                .body("response.sessions.id[0]", equalTo(session));
        assertThat(browser.cookie("__client")).isNotBlank();
        browser.withoutDevBrowser().get("/client").body("response.sessions.id[0]", equalTo(session));
    }

    @ParameterizedTest
    @CsvSource({ "GET,/client", "PUT,/client", "POST,/client/sign_ins", "DELETE,/client/sessions", "GET,/me",
            "POST,/organizations" })
    void asksForADevelopmentBrowser(String method, String path) {
        for (String token : new String[] { "", "dvb_unknown" }) {
            assertError(anonymous().queryParam("__clerk_db_jwt", token).request(method, "/v1" + path).then(), 401,
                    "dev_browser_unauthenticated");
        }
    }

    @Test
    void makesAClientWhenItIsNeeded() {
        assertError(browser.post("/client/sign_ins", "identifier", "nobody@example.com"), 422, "form_identifier_not_found",
                "identifier");
        browser.get("/client").body("response", nullValue());
        String id = browser.put("/client").statusCode(200).body("response.object", equalTo("client"))
                .body("response.sessions", hasSize(0)).extract().path("client.id");
        browser.get("/client").body("response.id", equalTo(id));
        get("/clients/" + id).statusCode(200).body("id", equalTo(id));
    }

    @ParameterizedTest
    @CsvSource({ "GET,/client/nothing,404,resource_not_found", "GET,/me/nothing,404,resource_not_found",
            "POST,/environment,405,method_not_allowed", "DELETE,/me/sessions/active,405,method_not_allowed",
            "GET,/dev_browser,405,method_not_allowed", "GET,/client/sign_ins,405,method_not_allowed" })
    void answersWhatIsNotThereInClerksWay(String method, String path, int status, String code) {
        assertError(browser.request().header("Origin", Browser.ORIGIN).request(method, "/__clerk/v1" + path).then(), status,
                code);
    }

    @Test
    void letsOnlyKnownOriginsChangeAnything() {
        for (String origin : new String[] { "https://evil.example", "null", "http://localhost.evil.example" }) {
            assertError(browser.request().header("Origin", origin).formParam("identifier", ADA).formParam("password", PASSWORD)
                    .post("/v1/client/sign_ins").then(), 400, "origin_invalid");
            browser.request().header("Origin", origin).get("/v1/client").then().statusCode(200)
                    .header("Access-Control-Allow-Origin", nullValue());
        }
        browser.request().header("Origin", Browser.ORIGIN).get("/v1/client").then().statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(Browser.ORIGIN))
                .header("Access-Control-Allow-Credentials", equalTo("true"))
                .header("Access-Control-Expose-Headers", containsString("Clerk-Db-Jwt"))
                .header("Vary", equalTo("Origin"));
    }

    @Test
    void theBackendApiIsForBackendsStill() {
        backend().get("/organizations").then().statusCode(200).body("total_count", equalTo(1));
        assertError(browser.request().header("Authorization", "Bearer x").get("/v1/organizations").then(), 401,
                "clerk_key_invalid");
        // What a backend posts is what it means.
        backend().queryParam("_method", "DELETE").body("{}").post("/users/" + ada + "/ban").then().statusCode(200);
        get("/users/" + ada).body("banned", equalTo(true)).body("id", not(nullValue()));
    }

    @Test
    void faultsMeetPathsBelowThePrefix() {
        emulator.faults().add(Fault.status("/v1/client", 429).times(1));
        browser.get("/client").statusCode(429).header("Retry-After", equalTo("1"));
        browser.get("/client").statusCode(200);
    }
}

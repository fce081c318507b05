package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One emulator for all: no test changes anything. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackendApiErrorsTest extends EmulatorTestBase {

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

    @Test
    void refusesARequestWithoutKey() {
        assertError(anonymous().get("/v1/users").then(), 401, "authentication_invalid");
        assertError(anonymous().header("Authorization", "Basic c2s6").get("/v1/users").then(), 401,
                "authentication_invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = { "sk_test_emulato", "sk_test_emulators", "sk_live_emulator", "x" })
    void refusesAnotherKey(String key) {
        assertError(anonymous().header("Authorization", "Bearer " + key)
                .get("/v1/jwks").then(), 401, "clerk_key_invalid");
    }

    @Test
    void checksTheKeyBeforeItSaysWhatIsMissing() {
        assertError(anonymous().get("/v1/no_such_thing").then(), 401, "authentication_invalid");
    }

    @Test
    void publicKeysNeedNoKey() {
        anonymous().get("/.well-known/jwks.json").then().statusCode(200).body("keys", hasSize(1));
    }

    @Test
    void anyApiVersionIsAnswered() {
        backend().header("Clerk-API-Version", "2021-02-05").get("/users").then().statusCode(200);
        backend().header("Clerk-API-Version", "tomorrow").get("/users").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({ "GET,/billing/plans", "POST,/webhooks/svix", "GET,/users/user_x/billing/credits",
            "GET,/audit_logs" })
    void namesWhatIsNotImplemented(String method, String path) {
        assertError(backend().request(method, path).then()
                .body("errors[0].long_message", containsString(method + " /v1" + path)), 501, "not_implemented");
    }

    @ParameterizedTest
    @CsvSource({ "GET,/no_such_thing", "GET,/users/user_x/no_such_thing", "POST,/", "GET,/users/user_x/ban/again" })
    void pathsThatClerkDoesNotHaveAreNotFound(String method, String path) {
        assertError(backend().request(method, path).then()
                .body("errors[0].long_message", containsString("/v1" + path)), 404, "resource_not_found");
    }

    @ParameterizedTest
    @CsvSource({ "DELETE,/users,'GET, POST'", "PUT,/domains/dmn_1,'DELETE, PATCH'", "PATCH,/jwks,GET" })
    void saysWhichMethodsAPathHas(String method, String path, String allowed) {
        assertError(backend().request(method, path).then().header("Allow", equalTo(allowed)), 405, "method_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "nonsense", "[1]", "\"text\"", "{\"a\":}", "{} {}" })
    void refusesABodyThatIsNoJsonObject(String body) {
        assertError(backend().body(body).post("/users").then(), 400, "request_body_invalid");
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        assertError(backend().body("{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}").post("/users").then(), 413,
                "request_body_too_large");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/users/user_x", "/sessions/sess_x", "/clients/client_x", "/organizations/org_x",
            "/jwt_templates/jtmp_x", "/organization_roles/role_x", "/organization_permissions/perm_x" })
    void unknownIdsAreNotFound(String path) {
        assertError(get(path), 404, "resource_not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = { "limit=0", "limit=501", "limit=ten", "offset=-1", "order_by=color", "banned=perhaps" })
    void refusesListParametersOutOfBounds(String query) {
        get("/users?" + query).statusCode(422);
    }

    @Test
    void answersAreJsonThatIsNotStored() {
        get("/users").statusCode(200).contentType("application/json").header("Cache-Control", equalTo("no-store"));
    }
}

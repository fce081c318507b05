package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Clerk's specification says about parameters holds before an operation looks at them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ParametersTest extends EmulatorTestBase {

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

    @ParameterizedTest
    @CsvSource({
            "/users?limit=0,limit,form_param_value_invalid",
            "/users?limit=501,limit,form_param_value_too_large",
            "/users?limit=ten,limit,form_param_type_invalid",
            "/users?offset=-1,offset,form_param_value_invalid",
            "/users?order_by=color,order_by,form_param_value_invalid",
            "/users?banned=perhaps,banned,form_param_type_invalid",
            "/users?created_at_before=yesterday,created_at_before,form_param_type_invalid",
            "/sessions?status=asleep,status,form_param_value_invalid",
            "/invitations?paginated=maybe,paginated,form_param_type_invalid",
            "/organization_domains?enrollment_mode=manual_invitation%2Cnone,enrollment_mode,form_param_value_invalid",
            "/waitlist_entries?status=lost,status,form_param_value_invalid" })
    void queryParametersAreChecked(String path, String parameter, String code) {
        assertError(backend().urlEncodingEnabled(false).get(path).then(), 422, code, parameter);
    }

    @ParameterizedTest
    @CsvSource({ "/users?limit=500", "/users?limit=1&offset=0", "/users?order_by=%2Bcreated_at", "/users?unknown=x",
            "/organization_domains?enrollment_mode=manual_invitation%2C-automatic_invitation" })
    void whatTheSpecificationAllowsPasses(String path) {
        backend().urlEncodingEnabled(false).get(path).then().statusCode(200);
    }

    @Test
    void missingParametersAreTold() {
        assertError(post("/sign_in_tokens", Map.of()), 422, "form_param_missing", "user_id");
        assertError(post("/sign_in_tokens"), 422, "form_param_missing", "user_id");
        assertError(post("/redirect_urls", Map.of("url", " ")), 422, "form_param_missing", "url");
        assertError(post("/redirect_urls", nulled("url")), 422, "form_param_missing", "url");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        post("/organization_roles", Map.of("colour", 1, "permissions", "all")).statusCode(422)
                .body("errors", hasSize(4))
                .body("errors.code.unique().sort()",
                        contains("form_param_missing", "form_param_type_invalid", "form_param_unknown"))
                .body("errors.meta.param_name.sort()", contains("colour", "key", "name", "permissions"));
    }

    @Test
    void unknownPropertiesAreRefusedWhereTheSpecificationIsClosed() {
        assertError(post("/users", Map.of("username", "somebody", "colour", "red")), 422, "form_param_unknown", "colour");
        post("/sessions", Map.of("user_id", SOLO, "colour", "red")).statusCode(200);
    }

    @Test
    void metadataOfUpdatesHasOperationsOfItsOwn() {
        assertError(patch("/users/" + SOLO, Map.of("public_metadata", Map.of()))
                .body("errors[0].long_message", containsString("/users/{user_id}/metadata")), 422, "form_param_deprecated",
                "public_metadata");
        assertError(patch("/organizations/" + ACME, Map.of("private_metadata", Map.of())), 422, "form_param_deprecated",
                "private_metadata");
    }

    @Test
    void nestedPropertiesAreNamedWithTheirPath() {
        assertError(post("/actor_tokens", Map.of("user_id", SOLO, "actor", Map.of("iss", "me"))), 422,
                "form_param_missing", "actor.sub");
        assertError(post("/enterprise_connections", Map.of("name", "X", "provider", "saml_okta", "domains",
                List.of("example.com"), "saml", Map.of("login_hint", Map.of("mode", "loud")))), 422,
                "form_param_value_invalid", "saml.login_hint.mode");
    }

    @Test
    void arraysHaveBounds() {
        List<String> many = IntStream.range(0, 51).mapToObj(number -> "user_" + number).toList();
        assertError(post("/users/ban", Map.of("user_ids", many)), 422, "form_param_array_size_exceeded", "user_ids");
        assertError(post("/users/ban", Map.of("user_ids", List.of())), 422, "form_param_value_invalid", "user_ids");
        List<Map<String, String>> invitations = IntStream.range(0, 11)
                .mapToObj(number -> Map.of("email_address", "a" + number + "@example.com")).toList();
        assertError(post("/invitations/bulk", invitations), 400, "bulk_size_exceeded");
        assertError(post("/invitations/bulk", List.of()), 400, "request_body_invalid");
        assertError(post("/invitations/bulk", Map.of("email_address", "a@example.com")), 400, "request_body_invalid");
        assertError(post("/invitations/bulk", List.of(Map.of("notify", true))), 422, "form_param_missing",
                "email_address");
    }

    @Test
    void nullIsAsGoodAsAbsentWhereNothingIsRequired() {
        patch("/users/" + SOLO, nulled("delete_self_enabled")).statusCode(200)
                .body("delete_self_enabled", equalTo(true));
    }
}

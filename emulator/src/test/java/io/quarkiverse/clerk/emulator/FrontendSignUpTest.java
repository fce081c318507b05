package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontendSignUpTest extends FrontendTestBase {

    private static final String EVE = "eve+clerk_test@example.com";
    private static final String CODE = "424242";

    private String begin(Object... form) {
        return "/client/sign_ups/" + browser.post("/client/sign_ups", form).statusCode(200).extract().path("response.id");
    }

    @Test
    void makesAUserThatTheBackendSees() {
        String signUp = begin("email_address", EVE, "password", PASSWORD, "first_name", "Eve", "last_name", "",
                "unsafe_metadata", "{\"a\":1}", "locale", "en-US");
        browser.get(signUp).body("response.status", equalTo("missing_requirements"))
                .body("response.missing_fields", empty()).body("response.unverified_fields", contains("email_address"))
                .body("response.verifications.email_address", nullValue()).body("response.has_password", equalTo(true))
                .body("response.unsafe_metadata.a", equalTo(1)).body("response.last_name", nullValue());
        get("/sign_ups/" + signUp.substring(signUp.lastIndexOf('/') + 1)).statusCode(200)
                .body("email_address", equalTo(EVE)).body("password_enabled", equalTo(true));
        browser.post(signUp + "/prepare_verification", "strategy", "email_code")
                .body("response.verifications.email_address.status", equalTo("unverified"))
                .body("response.verifications.email_address.next_action", equalTo("needs_attempt"))
                .body("client.sign_up.status", equalTo("missing_requirements"));
        assertError(browser.post(signUp + "/attempt_verification", "strategy", "email_code", "code", "111111"), 422,
                "form_code_incorrect", "code");
        String user = browser.post(signUp + "/attempt_verification", "strategy", "email_code", "code", CODE).statusCode(200)
                .body("response.status", equalTo("complete")).body("response.unverified_fields", empty())
                .body("response.created_session_id", startsWith("sess_")).body("client.sessions", hasSize(1))
                .body("client.sign_up", nullValue()).extract().path("response.created_user_id");
        get("/users/" + user).statusCode(200).body("first_name", equalTo("Eve")).body("unsafe_metadata.a", equalTo(1))
                .body("email_addresses[0].email_address", equalTo(EVE))
                .body("email_addresses[0].verification.strategy", equalTo("email_code"));
        post("/users/" + user + "/verify_password", Map.of("password", PASSWORD)).statusCode(200);
        assertError(browser.patch(signUp, "first_name", "Other"), 403, "sign_up_cannot_be_updated");
    }

    @Test
    void collectsWhatIsMissing() {
        String signUp = begin();
        browser.patch(signUp, "email_address", EVE).body("response.missing_fields", contains("password"));
        browser.post(signUp + "/prepare_verification", "strategy", "email_code").statusCode(200);
        browser.post(signUp + "/attempt_verification", "strategy", "email_code", "code", CODE)
                .body("response.status", equalTo("missing_requirements"))
                .body("response.verifications.email_address.status", equalTo("verified"));
        // Another address is another thing to verify.
        browser.patch(signUp, "email_address", "eve2@example.com").body("response.unverified_fields", contains("email_address"))
                .body("response.verifications.email_address", nullValue());
        browser.patch(signUp, "email_address", EVE, "password", PASSWORD)
                .body("response.unverified_fields", contains("email_address"));
        browser.post(signUp + "/prepare_verification", "strategy", "email_code").statusCode(200);
        browser.post(signUp + "/attempt_verification", "strategy", "email_code", "code", CODE)
                .body("response.status", equalTo("complete"));
    }

    @Test
    void needsNoCodeWithAnInvitation() {
        String token = post("/invitations", Map.of("email_address", EVE, "public_metadata", Map.of("plan", "pro")))
                .statusCode(200).extract().path("url");
        String ticket = token.substring(token.indexOf("ticket=") + 7);
        browser.post("/client/sign_ups", "strategy", "ticket", "ticket", ticket)
                .body("response.email_address", equalTo(EVE)).body("response.missing_fields", contains("password"))
                .body("response.unverified_fields", empty());
        String user = browser.post("/client/sign_ups", "strategy", "ticket", "ticket", ticket, "password", PASSWORD)
                .statusCode(200).body("response.status", equalTo("complete")).extract().path("response.created_user_id");
        get("/users/" + user).body("public_metadata.plan", equalTo("pro")).body("password_enabled", equalTo(true));
        assertError(new Browser(emulator).load().post("/client/sign_ups", "strategy", "ticket", "ticket", ticket), 400,
                "ticket_invalid_code");
    }

    @ParameterizedTest
    @CsvSource({ "email_address,ada+clerk_test@example.com,422,form_identifier_exists",
            "email_address,nonsense,422,form_param_format_invalid", "password,short,422,form_password_length_too_short",
            "username,x,422,form_username_invalid_length", "username,admin,422,form_identifier_exists",
            "unsafe_metadata,[1],422,form_param_type_invalid", "strategy,oauth_google,422,form_param_value_invalid",
            "transfer,true,400,client_state_invalid", "transfer,yes,422,form_param_type_invalid" })
    void refusesWhatCannotBe(String field, String value, int status, String code) {
        assertError(browser.post("/client/sign_ups", field, value), status, code);
        browser.get("/client").body("response", nullValue());
    }

    @Test
    void isOfItsOwnBrowser() {
        String signUp = begin("email_address", EVE);
        Browser other = new Browser(emulator).load();
        other.put("/client").statusCode(200);
        assertError(other.get(signUp), 404, "resource_not_found");
        assertError(browser.post(signUp + "/attempt_verification", "strategy", "email_code", "code", CODE), 400,
                "verification_missing");
        browser.get("/client").body("response.sign_up.id", notNullValue());
    }
}

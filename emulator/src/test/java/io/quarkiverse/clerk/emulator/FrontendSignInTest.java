package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.restassured.response.ValidatableResponse;

class FrontendSignInTest extends FrontendTestBase {

    private static final String CODE = "424242";

    private String begin(String identifier) {
        return "/client/sign_ins/" + browser.post("/client/sign_ins", "identifier", identifier).statusCode(200).extract()
                .path("response.id");
    }

    @Test
    void isCompleteWithIdentifierAndPassword() {
        browser.post("/client/sign_ins", "identifier", ADA, "password", PASSWORD, "locale", "en-US", "timezone", "UTC")
                .statusCode(200).body("response.object", equalTo("sign_in")).body("response.status", equalTo("complete"))
                .body("response.created_session_id", startsWith("sess_")).body("client.sessions", hasSize(1))
                .body("client.sign_in", nullValue());
        get("/users/" + ada).body("last_sign_in_at", equalTo(START.toEpochMilli()));
    }

    @Test
    void offersWhatTheUserHas() {
        browser.post("/client/sign_ins", "identifier", ADA).body("response.status", equalTo("needs_first_factor"))
                .body("response.identifier", equalTo(ADA))
                .body("response.supported_first_factors.strategy",
                        contains("password", "email_code", "reset_password_email_code"))
                .body("response.supported_first_factors[1].safe_identifier", equalTo(ADA))
                .body("response.user_data.first_name", equalTo("Ada"))
                .body("client.sign_in.status", equalTo("needs_first_factor"));
        browser.post("/client/sign_ins", "identifier", "solo").body("response.supported_first_factors.strategy",
                contains("email_code"));
        browser.post("/client/sign_ins").body("response.status", equalTo("needs_identifier"))
                .body("response.identifier", nullValue());
    }

    @Test
    void staysUsableAfterAWrongPassword() {
        assertError(browser.post("/client/sign_ins", "identifier", ADA, "password", "wrong"), 422,
                "form_password_incorrect", "password");
        String attempt = begin(ADA);
        assertError(browser.post(attempt + "/attempt_first_factor", "strategy", "password", "password", "wrong"), 422,
                "form_password_incorrect", "password");
        browser.post(attempt + "/attempt_first_factor", "strategy", "password", "password", PASSWORD)
                .body("response.status", equalTo("complete"));
        assertError(browser.post(attempt + "/attempt_first_factor", "strategy", "password", "password", PASSWORD), 400,
                "sign_in_no_identification_for_user");
    }

    @Test
    void acceptsACodeByMail() {
        String attempt = begin("member");
        assertError(browser.post(attempt + "/attempt_first_factor", "strategy", "email_code", "code", CODE), 400,
                "verification_missing");
        ValidatableResponse prepared = browser.post(attempt + "/prepare_first_factor", "strategy", "email_code",
                "email_address_id", "idn_emulatormember");
        prepared.body("response.first_factor_verification.status", equalTo("unverified"))
                .body("response.first_factor_verification.strategy", equalTo("email_code"));
        assertError(browser.post(attempt + "/attempt_first_factor", "strategy", "email_code", "code", "000000"), 422,
                "form_code_incorrect", "code");
        browser.post(attempt + "/attempt_first_factor", "strategy", "email_code", "code", CODE)
                .body("response.status", equalTo("complete"))
                .body("client.sessions.public_user_data.user_id", hasItem(MEMBER));
    }

    @Test
    void wantsAnotherCodeAfterThreeWrongOnesOrTenMinutes() {
        String attempt = begin(ADA);
        browser.post(attempt + "/prepare_first_factor", "strategy", "email_code").statusCode(200);
        for (int i = 0; i < 3; i++) {
            browser.post(attempt + "/attempt_first_factor", "strategy", "email_code", "code", "1").statusCode(422);
        }
        assertError(browser.post(attempt + "/attempt_first_factor", "strategy", "email_code", "code", CODE), 400,
                "verification_failed");
        browser.post(attempt + "/prepare_first_factor", "strategy", "email_code").statusCode(200);
        clock.advance(Duration.ofMinutes(10));
        assertError(browser.post(attempt + "/attempt_first_factor", "strategy", "email_code", "code", CODE), 400,
                "verification_expired");
    }

    @Test
    void resetsThePassword() {
        String other = session(ada);
        String attempt = begin(ADA);
        assertError(browser.post(attempt + "/reset_password", "password", "new-horse-77"), 400, "client_state_invalid");
        browser.post(attempt + "/prepare_first_factor", "strategy", "reset_password_email_code").statusCode(200);
        browser.post(attempt + "/attempt_first_factor", "strategy", "reset_password_email_code", "code", CODE)
                .body("response.status", equalTo("needs_new_password")).body("client.sessions", hasSize(0));
        assertError(browser.post(attempt + "/reset_password", "password", "short"), 422, "form_password_length_too_short",
                "password");
        browser.post(attempt + "/reset_password", "password", "new-horse-77", "sign_out_of_other_sessions", "true")
                .body("response.status", equalTo("complete")).body("client.sessions", hasSize(1));
        get("/sessions/" + other).body("status", equalTo("revoked"));
        post("/users/" + ada + "/verify_password", Map.of("password", "new-horse-77")).statusCode(200);
    }

    @Test
    void acceptsATicketOnce() {
        String ticket = post("/sign_in_tokens", Map.of("user_id", ADMIN)).statusCode(200).extract().path("token");
        browser.post("/client/sign_ins", "strategy", "ticket", "ticket", ticket).statusCode(200)
                .body("response.status", equalTo("complete")).body("client.sessions[0].user.id", equalTo(ADMIN));
        assertError(new Browser(emulator).load().post("/client/sign_ins", "strategy", "ticket", "ticket", ticket), 400,
                "ticket_invalid_code");
    }

    @ParameterizedTest
    @CsvSource({ "strategy,oauth_google,422,form_param_value_invalid", "transfer,true,400,client_state_invalid",
            "identifier,banned,403,user_banned", "identifier,nobody,422,form_identifier_not_found" })
    void refusesWhatCannotBe(String field, String value, int status, String code) {
        assertError(browser.post("/client/sign_ins", field, value), status, code);
    }

    @Test
    void isOfItsOwnBrowser() {
        String attempt = begin(ADA);
        Browser other = new Browser(emulator).load();
        other.put("/client").statusCode(200);
        assertError(other.post(attempt + "/attempt_first_factor", "strategy", "password", "password", PASSWORD), 404,
                "resource_not_found");
        browser.get(attempt).body("response.status", equalTo("needs_first_factor"));
        browser.post("/client/sign_ins", "identifier", BOB).statusCode(200);
        assertError(browser.get(attempt), 404, "resource_not_found");
    }

    @Test
    void wantsASecondFactorOfWhoHasOne() throws Exception {
        patch("/users/" + ada, Map.of("backup_codes", List.of("code-one", "code-two"))).statusCode(200);
        String attempt = "/client/sign_ins/" + browser.post("/client/sign_ins", "identifier", ADA, "password", PASSWORD)
                .body("response.status", equalTo("needs_second_factor")).body("client.sessions", hasSize(0))
                .body("response.supported_second_factors.strategy", contains("backup_code")).extract().path("response.id");
        assertError(browser.post(attempt + "/attempt_second_factor", "strategy", "totp", "code", "1"), 422,
                "strategy_for_user_invalid", "strategy");
        assertError(browser.post(attempt + "/prepare_second_factor", "strategy", "phone_code"), 422,
                "strategy_for_user_invalid", "strategy");
        assertError(browser.post(attempt + "/attempt_second_factor", "strategy", "backup_code", "code", "wrong"), 422,
                "form_code_incorrect", "code");
        String token = browser.post(attempt + "/attempt_second_factor", "strategy", "backup_code", "code", "code-one")
                .body("response.status", equalTo("complete"))
                .body("client.sessions[0].factor_verification_age", contains(0, 0)).extract()
                .path("client.sessions[0].last_active_token.jwt");
        assertThat(reader(token).claims().getClaimValue("fva", List.class)).containsExactly(0L, 0L);
        browser.delete("/client/sessions").statusCode(200);
        String again = "/client/sign_ins/" + browser.post("/client/sign_ins", "identifier", ADA, "password", PASSWORD)
                .extract().path("response.id");
        assertError(browser.post(again + "/attempt_second_factor", "strategy", "backup_code", "code", "code-one"), 422,
                "form_code_incorrect", "code");
    }

    @Test
    void acceptsTheCodeOfATelephone() {
        String phone = post("/phone_numbers", Map.of("user_id", ada, "phone_number", "+15555550100", "verified", true,
                "reserved_for_second_factor", true)).statusCode(200).extract().path("id");
        String attempt = "/client/sign_ins/" + browser.post("/client/sign_ins", "identifier", ADA, "password", PASSWORD)
                .body("response.supported_second_factors.strategy", contains("phone_code")).extract().path("response.id");
        assertError(browser.post(attempt + "/attempt_second_factor", "strategy", "phone_code", "code", CODE), 400,
                "verification_missing");
        browser.post(attempt + "/prepare_second_factor", "strategy", "phone_code", "phone_number_id", phone)
                .body("response.second_factor_verification.status", equalTo("unverified"));
        browser.post(attempt + "/attempt_second_factor", "strategy", "phone_code", "code", CODE)
                .body("response.status", equalTo("complete"));
    }
}

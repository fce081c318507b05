package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** E-mail addresses and phone numbers, which are alike. */
class IdentificationsTest extends EmulatorTestBase {

    @ParameterizedTest
    @CsvSource({ "/email_addresses,email_address,second@example.com", "/phone_numbers,phone_number,+15555550100" })
    void comeChangeAndGo(String path, String kind, String value) {
        String id = post(path, Map.of("user_id", SOLO, kind, value)).statusCode(200).body("object", equalTo(kind))
                .body(kind, equalTo(value)).body("verification", nullValue()).body("reserved", equalTo(false))
                .extract().path("id");
        assertError(post(path, Map.of("user_id", ADMIN, kind, value)), 422, "form_identifier_exists", kind);
        assertError(post(path, Map.of("user_id", SOLO, kind, "nonsense")), 422, "form_param_format_invalid", kind);
        assertError(post(path, Map.of("user_id", "user_x", kind, value)), 404, "resource_not_found");
        get(path + "/" + id).statusCode(200).body("id", equalTo(id));
        assertError(patch(path + "/" + id, Map.of("primary", true)), 422, "form_verification_needed", "primary");
        patch(path + "/" + id, Map.of("verified", true, "primary", true)).statusCode(200)
                .body("verification.status", equalTo("verified")).body("verification.strategy", equalTo("admin"));
        get("/users/" + SOLO).body("primary_" + kind + "_id", equalTo(id));
        delete(path + "/" + id).statusCode(200).body("deleted", equalTo(true)).body("object", equalTo(kind));
        assertError(get(path + "/" + id), 404, "resource_not_found");
        assertError(patch(path + "/idn_x", Map.of()), 404, "resource_not_found");
    }

    @ParameterizedTest
    @CsvSource({ "/email_addresses,email_address,second@example.com,email_code",
            "/phone_numbers,phone_number,+15555550100,phone_code" })
    void areVerifiedByCode(String path, String kind, String value, String strategy) {
        String id = post(path, Map.of("user_id", SOLO, kind, value)).extract().path("id");
        String verification = post(path + "/" + id + "/prepare_verification").statusCode(200)
                .body("object", equalTo("verification_otp")).body("status", equalTo("unverified"))
                .body("strategy", equalTo(strategy)).body("attempts", equalTo(0))
                .body("expire_at", equalTo(START.plusSeconds(600).toEpochMilli())).extract().path("id");
        String attempt = path + "/" + id + "/attempt_verification";
        assertError(post(attempt, Map.of("verification_id", verification, "code", "000000")), 422,
                "form_code_incorrect", "code");
        assertError(post(attempt, Map.of("verification_id", "ver_x", "code", "424242")), 404, "resource_not_found");
        post(attempt, Map.of("verification_id", verification, "code", "424242")).statusCode(200)
                .body("status", equalTo("verified")).body("attempts", equalTo(2));
        get(path + "/" + id).body("verification.status", equalTo("verified"))
                .body("verification.strategy", equalTo(strategy));
        assertError(post(path + "/" + id + "/prepare_verification"), 400, "verification_already_verified");
    }

    @Test
    void verificationsEndByTimeAndByWrongAnswers() {
        String id = post("/email_addresses", Map.of("user_id", SOLO, "email_address", "second@example.com")).extract()
                .path("id");
        String prepare = "/email_addresses/" + id + "/prepare_verification";
        String attempt = "/email_addresses/" + id + "/attempt_verification";
        Map<String, String> right = Map.of("verification_id", post(prepare).extract().path("id"), "code", "424242");
        clock.advance(Duration.ofMinutes(10));
        assertError(post(attempt, right), 400, "verification_expired");

        String again = post(prepare).extract().path("id");
        for (int i = 0; i < 3; i++) {
            assertError(post(attempt, Map.of("verification_id", again, "code", "000000")), 422, "form_code_incorrect");
        }
        assertError(post(attempt, Map.of("verification_id", again, "code", "424242")), 400, "verification_failed");
        get("/email_addresses/" + id).body("verification.status", equalTo("failed"));
    }

    @Test
    void replacesAllOfAUser() {
        put("/users/" + SOLO + "/email_address", Map.of("email_address", "only@example.com")).statusCode(200)
                .body("verification.status", equalTo("verified"));
        get("/users/" + SOLO).body("email_addresses.email_address", contains("only@example.com"));
        put("/users/" + SOLO + "/email_address", Map.of("email_address", "only@example.com", "identification_status",
                "reserved")).statusCode(200).body("reserved", equalTo(true)).body("verification", nullValue());
        put("/users/" + SOLO + "/phone_number", Map.of("phone_number", "+15555550100", "identification_status",
                "unverified")).statusCode(200).body("verification", nullValue());
        assertError(put("/users/" + SOLO + "/email_address", Map.of("email_address", "admin+clerk_test@example.com")),
                422, "form_identifier_exists", "email_address");
        assertError(put("/users/" + SOLO + "/email_address", Map.of("email_address", "x@example.com",
                "identification_status", "sure")), 422, "form_param_value_invalid", "identification_status");
    }

    @Test
    void theNextOneBecomesPrimary() {
        String second = post("/email_addresses", Map.of("user_id", SOLO, "email_address", "second@example.com",
                "verified", true)).extract().path("id");
        delete("/email_addresses/idn_emulatorsolo").statusCode(200);
        get("/users/" + SOLO).body("primary_email_address_id", equalTo(second)).body("email_addresses", hasSize(1));
    }

    @Test
    void usersKeepTheirLastOne() {
        String id = post("/users", Map.of("email_address", List.of("last@example.com")))
                .extract().path("email_addresses[0].id");
        assertError(delete("/email_addresses/" + id), 400, "last_required_identification_deletion_failed");
    }

    @Test
    void onlyVerifiedNumbersAreSecondFactors() {
        assertError(post("/phone_numbers", Map.of("user_id", SOLO, "phone_number", "+15555550100",
                "reserved_for_second_factor", true)), 400, "identification_update_second_factor_unverified");
        post("/phone_numbers", Map.of("user_id", SOLO, "phone_number", "+15555550100", "verified", true,
                "reserved_for_second_factor", true)).statusCode(200);
        get("/users/" + SOLO).body("two_factor_enabled", equalTo(true));
    }

    @Test
    void kindsAreNotMixedUp() {
        assertError(get("/phone_numbers/idn_emulatorsolo"), 404, "resource_not_found");
    }
}

package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserCredentialsTest extends EmulatorTestBase {

    /** The secret of the test vectors in RFC 6238, appendix B: the ASCII text 12345678901234567890. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    private static final String ONE = "/users/" + SOLO;

    @Test
    void verifiesPasswords() {
        assertError(post(ONE + "/verify_password", Map.of("password", "secret")), 400, "no_password_set");
        patch(ONE, Map.of("password", "correct horse")).statusCode(200).body("password_enabled", equalTo(true))
                .body("password_last_updated_at", equalTo(START.toEpochMilli()));
        post(ONE + "/verify_password", Map.of("password", "correct horse")).statusCode(200)
                .body("verified", equalTo(true));
        assertError(post(ONE + "/verify_password", Map.of("password", "battery")), 422, "incorrect_password");
        assertError(patch(ONE, Map.of("password", "x".repeat(73))), 422, "form_password_length_too_long", "password");
        patch(ONE, Map.of("password", "short", "skip_password_checks", true)).statusCode(200);
    }

    @Test
    void removesPasswords() {
        assertError(post(ONE + "/remove_password"), 400, "no_password_set");
        patch(ONE, Map.of("password", "correct horse"));
        String session = session(SOLO);
        post(ONE + "/remove_password", Map.of()).statusCode(200).body("password_enabled", equalTo(false));
        get("/sessions/" + session).body("status", equalTo("active"));
        patch(ONE, Map.of("password", "correct horse"));
        post(ONE + "/remove_password", Map.of("sign_out_of_other_sessions", true)).statusCode(200);
        get("/sessions/" + session).body("status", equalTo("revoked"));
    }

    @Test
    void compromisedPasswordsMayEndSessions() {
        assertError(post(ONE + "/password/set_compromised"), 400, "no_password_set");
        patch(ONE, Map.of("password", "correct horse"));
        String session = session(SOLO);
        post(ONE + "/password/set_compromised").statusCode(200).body("id", equalTo(SOLO));
        get("/sessions/" + session).body("status", equalTo("active"));
        post(ONE + "/password/set_compromised", Map.of("revoke_all_sessions", true)).statusCode(200);
        get("/sessions/" + session).body("status", equalTo("revoked"));
        post(ONE + "/password/unset_compromised").statusCode(200);
        post(ONE + "/verify_password", Map.of("password", "correct horse")).body("verified", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({ "md5,5f4dcc3b5aa765d61d8327deb882cf99",
            "sha256,5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8",
            "ldap_ssha,{SSHA}yI6cZwQadOA1e+/f+T+H3eCQQhRzYWx0" })
    void takesOverDigestsOfPasswords(String hasher, String digest) {
        patch(ONE, Map.of("password_digest", digest, "password_hasher", hasher)).statusCode(200)
                .body("password_enabled", equalTo(true));
        post(ONE + "/verify_password", Map.of("password", "password")).statusCode(200).body("verified", equalTo(true));
        assertError(post(ONE + "/verify_password", Map.of("password", "Password")), 422, "incorrect_password");
    }

    @Test
    void saysWhichDigestsItCannotVerify() {
        String digest = "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy";
        patch(ONE, Map.of("password_digest", digest, "password_hasher", "bcrypt")).statusCode(200);
        assertError(post(ONE + "/verify_password", Map.of("password", "password"))
                .body("errors[0].long_message", containsString("bcrypt")), 501, "not_implemented");
    }

    @Test
    void refusesDigestsThatAreNone() {
        assertError(patch(ONE, Map.of("password_digest", "x", "password_hasher", "md5")), 422,
                "form_password_digest_invalid_code", "password_digest");
        assertError(patch(ONE, Map.of("password_digest", "x", "password_hasher", "rot13")), 422,
                "form_param_value_invalid", "password_hasher");
        assertError(patch(ONE, Map.of("password_digest", "x")), 422, "form_conditional_param_missing",
                "password_hasher");
        assertError(patch(ONE, Map.of("password_digest", "x", "password_hasher", "md5", "password", "correct horse")),
                422, "form_conditional_param_disallowed", "password");
    }

    /** The vectors of RFC 6238, of which the last 6 of 8 digits are what 6-digit codes are. */
    @ParameterizedTest
    @CsvSource({ "59,287082", "1111111109,081804", "1234567890,005924", "2000000000,279037" })
    void verifiesCodesOfAuthenticatorApps(long second, String code) {
        patch(ONE, Map.of("totp_secret", SECRET)).statusCode(200).body("totp_enabled", equalTo(true))
                .body("two_factor_enabled", equalTo(true)).body("mfa_enabled_at", equalTo(START.toEpochMilli()));
        clock.advance(Duration.between(START, Instant.ofEpochSecond(second)));
        post(ONE + "/verify_totp", Map.of("code", code)).statusCode(200).body("verified", equalTo(true))
                .body("code_type", equalTo("totp"));
        clock.advance(Duration.ofSeconds(90));
        assertError(post(ONE + "/verify_totp", Map.of("code", code)), 422, "totp_incorrect_code");
    }

    @Test
    void refusesCodesThatCannotBeRight() {
        assertError(post(ONE + "/verify_totp", Map.of("code", "123456")), 400, "totp_disabled");
        assertError(patch(ONE, Map.of("totp_secret", "not base32!")), 422, "invalid_totp_secret_code", "totp_secret");
        patch(ONE, Map.of("totp_secret", SECRET)).statusCode(200);
        assertError(post(ONE + "/verify_totp", Map.of("code", "12345")), 422, "totp_invalid_length");
    }

    @Test
    void backupCodesWorkOnce() {
        patch(ONE, Map.of("totp_secret", SECRET, "backup_codes", List.of("first-code", "second-code"))).statusCode(200)
                .body("backup_code_enabled", equalTo(true));
        post(ONE + "/verify_totp", Map.of("code", "first-code")).statusCode(200)
                .body("code_type", equalTo("backup_code"));
        assertError(post(ONE + "/verify_totp", Map.of("code", "first-code")), 422, "totp_invalid_length");
        delete(ONE + "/backup_code").statusCode(200).body("user_id", equalTo(SOLO));
        get(ONE).body("backup_code_enabled", equalTo(false)).body("totp_enabled", equalTo(true));
        delete(ONE + "/totp").statusCode(200).body("user_id", equalTo(SOLO));
        get(ONE).body("two_factor_enabled", equalTo(false)).body("mfa_disabled_at", equalTo(START.toEpochMilli()));
    }

    @Test
    void disablingTakesEverySecondFactor() {
        post("/phone_numbers", Map.of("user_id", SOLO, "phone_number", "+15555550100", "verified", true,
                "reserved_for_second_factor", true)).statusCode(200).body("default_second_factor", equalTo(true));
        patch(ONE, Map.of("totp_secret", SECRET, "backup_codes", List.of("code"))).body("two_factor_enabled",
                equalTo(true));
        delete(ONE + "/mfa").statusCode(200).body("user_id", equalTo(SOLO));
        get(ONE).body("two_factor_enabled", equalTo(false)).body("totp_enabled", equalTo(false))
                .body("phone_numbers[0].reserved_for_second_factor", equalTo(false));
        assertError(delete("/users/user_x/mfa"), 404, "resource_not_found");
    }

    @Test
    void usersStartWithoutFactors() {
        get(ONE).body("password_enabled", equalTo(false)).body("two_factor_enabled", equalTo(false))
                .body("mfa_enabled_at", nullValue());
    }
}

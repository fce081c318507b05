package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.util.Map;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

import io.restassured.specification.RequestSpecification;

/** What tests can do to the tokens of an emulator: have any signed, stop its time, and put another key in. */
class TokenControlsTest extends EmulatorTestBase {

    private static final String KEY_ID = "keys[0].kid";

    private RequestSpecification control() {
        return backend().basePath("/emulator");
    }

    private String sessionToken(Map<String, ?> body) {
        return control().body(body).post("/session_tokens").then().statusCode(200).body("object", equalTo("token"))
                .extract().path("jwt");
    }

    @Test
    void aTokenSaysWhatIsAsked() throws Exception {
        String token = sessionToken(
                Map.of("claims", Map.of("sub", "user_nobody", "sid", "sess_1", "o", Map.of("id", "org_1"))));
        JwtClaims claims = reader(token).claims();
        assertThat(claims.getSubject()).isEqualTo("user_nobody");
        assertThat(claims.getClaimsMap()).containsEntry("sid", "sess_1").containsEntry("o", Map.of("id", "org_1"))
                .containsEntry("v", 2L).containsKey("jti");
        assertThat(claims.getIssuer()).isEqualTo(emulator.issuer());
        assertThat(claims.getIssuedAt().getValue()).isEqualTo(START.getEpochSecond());
        assertThat(claims.getNotBefore().getValue()).isEqualTo(START.getEpochSecond() - 10);
        assertThat(claims.getExpirationTime().getValue()).isEqualTo(START.getEpochSecond() + 60);
    }

    @Test
    void whatIsAskedWins() throws Exception {
        JwtClaims claims = reader(sessionToken(Map.of("expires_in_seconds", 5,
                "claims", Map.of("sub", "user_1", "iss", "https://clerk.example.com", "v", 1)))).claims();
        assertThat(claims.getIssuer()).isEqualTo("https://clerk.example.com");
        assertThat(claims.getClaimValue("v")).isEqualTo(1L);
        assertThat(claims.getExpirationTime().getValue()).isEqualTo(START.getEpochSecond() + 5);
    }

    @Test
    void aTokenCanBeOld() {
        String token = sessionToken(Map.of("age_seconds", 120, "claims", Map.of("sub", "user_1")));
        assertThatThrownBy(() -> reader(token)).hasMessageContaining("no longer valid");
    }

    @Test
    void mistakesAreSaid() {
        assertError(control().body(Map.of("claims", Map.of("sid", "sess_1"))).post("/session_tokens").then(), 422,
                "form_param_missing");
        assertError(control().body(Map.of("claims", "user_1")).post("/session_tokens").then(), 422, "form_param_type_invalid");
        assertError(control().body(Map.of("expires_in_seconds", 0, "claims", Map.of("sub", "user_1"))).post("/session_tokens")
                .then(), 422, "form_param_value_invalid");
        assertError(anonymous().post("/emulator/session_tokens").then(), 401, "authentication_invalid");
        assertError(anonymous().post("/emulator/signing_keys").then(), 401, "authentication_invalid");
    }

    @Test
    void theKeyCanBeReplaced() throws Exception {
        String old = token(session(SOLO));
        String before = get("/jwks").extract().path(KEY_ID);
        String replaced = control().post("/signing_keys").then().statusCode(200).extract().path("kid");
        get("/jwks").body("keys", hasSize(1)).body(KEY_ID, equalTo(replaced)).body(KEY_ID, not(equalTo(before)));
        assertThat(reader(token(session(SOLO))).claims().getSubject()).isEqualTo(SOLO);
        assertThatThrownBy(() -> reader(old)).isNotNull();

        emulator.rotateKey();
        get("/jwks").body("keys", hasSize(1)).body(KEY_ID, not(equalTo(replaced)));
    }

    @Test
    void timeCanStandStill() {
        emulator.clock().advance(Duration.ofSeconds(5));
        emulator.clock().freeze();
        clock.advance(Duration.ofMinutes(1));
        assertThat(emulator.clock().instant()).isEqualTo(START.plusSeconds(5));
        assertThat(emulator.clock().offset()).isEqualTo(Duration.ofSeconds(-55));
        emulator.clock().freeze();
        emulator.clock().advance(Duration.ofSeconds(2));
        assertThat(emulator.clock().instant()).isEqualTo(START.plusSeconds(7));
        assertThat(emulator.clock().isFrozen()).isTrue();
        emulator.clock().reset();
        assertThat(emulator.clock().isFrozen()).isFalse();
        assertThat(emulator.clock().instant()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void timeCanStandStillOverHttp() {
        control().body(Map.of("freeze", true, "advance_millis", 1000)).post("/clock").then().statusCode(200)
                .body("frozen", equalTo(true)).body("offset_millis", equalTo(1000));
        clock.advance(Duration.ofMinutes(1));
        control().get("/clock").then().body("now", equalTo(START.plusSeconds(1).toEpochMilli()));
        control().delete("/clock").then().body("frozen", equalTo(false));
    }
}

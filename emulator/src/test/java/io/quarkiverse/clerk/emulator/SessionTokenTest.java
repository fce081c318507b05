package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class SessionTokenTest extends EmulatorTestBase {

    private TokenReader read(String token) throws Exception {
        return new TokenReader(get("/jwks").statusCode(200).extract().asString(), token, clock.instant());
    }

    @Test
    void verifiesAgainstTheKeySet() throws Exception {
        String session = session(SOLO);
        TokenReader token = read(token(session));
        assertThat(token.header("alg")).isEqualTo("RS256");
        assertThat(token.header("typ")).isEqualTo("JWT");
        assertThat(token.header("cat")).isEqualTo("cl_B7d4PD111AAA");
        assertThat(token.header("kid")).matches("ins_[0-9A-Za-z]{27}");

        JwtClaims claims = token.claims();
        assertThat(claims.getClaimsMap()).containsOnlyKeys("exp", "fva", "iat", "iss", "jti", "nbf", "pla", "sid", "sts",
                "sub", "v");
        assertThat(claims.getSubject()).isEqualTo(SOLO);
        assertThat(claims.getIssuer()).isEqualTo("https://emulator.clerk.accounts.dev");
        assertThat(claims.getClaimValue("sid")).isEqualTo(session);
        assertThat(claims.getClaimValue("sts")).isEqualTo("active");
        assertThat(claims.getClaimValue("v")).isEqualTo(2L);
        assertThat(claims.getIssuedAt().getValue()).isEqualTo(START.getEpochSecond());
        assertThat(claims.getNotBefore().getValue()).isEqualTo(START.getEpochSecond() - 10);
        assertThat(claims.getExpirationTime().getValue()).isEqualTo(START.getEpochSecond() + 60);
    }

    @Test
    void bothKeySetsAreTheSameAndHaveNoPrivatePart() {
        String authenticated = get("/jwks").extract().asString();
        assertThat(anonymous().get("/.well-known/jwks.json").asString()).isEqualTo(authenticated);
        Map<String, Object> key = get("/jwks").body("keys[0].kty", equalTo("RSA")).body("keys[0].use", equalTo("sig"))
                .body("keys[0].alg", equalTo("RS256")).extract().path("keys[0]");
        assertThat(key).containsOnlyKeys("kty", "kid", "use", "alg", "n", "e");
    }

    @Test
    void lifetimeCanBeAskedFor() throws Exception {
        String session = session(SOLO);
        String jwt = post("/sessions/" + session + "/tokens", Map.of("expires_in_seconds", 600)).statusCode(200)
                .body("object", equalTo("token")).extract().path("jwt");
        assertThat(read(jwt).claims().getExpirationTime().getValue()).isEqualTo(START.getEpochSecond() + 600);
        assertError(post("/sessions/" + session + "/tokens", Map.of("expires_in_seconds", 29)), 422,
                "form_param_value_invalid");
        assertError(post("/sessions/" + session + "/tokens", Map.of("expires_in_seconds", "60")), 422,
                "form_param_type_invalid");
        backend().post("/sessions/" + session + "/tokens").then().statusCode(200);
    }

    @Test
    void ageOfTheFirstFactorGrows() throws Exception {
        String session = session(SOLO);
        clock.advance(Duration.ofMinutes(12));
        assertThat(read(token(session)).claims().getClaimValue("fva")).isEqualTo(List.of(12L, -1L));
    }

    @Test
    void everyTokenIsAnother() {
        String session = session(SOLO);
        assertThat(token(session)).isNotEqualTo(token(session));
    }

    @Test
    @SuppressWarnings("unchecked")
    void organizationIsInTheTokenWithoutSystemPermissions() throws Exception {
        TokenReader admin = read(token(session(ADMIN, ACME)));
        Map<String, Object> o = (Map<String, Object>) admin.claims().getClaimValue("o");
        assertThat(o).containsEntry("id", ACME).containsEntry("slg", "acme").containsEntry("rol", "admin");
        assertThat(admin.permissions()).containsExactlyInAnyOrder("org:orders:read", "org:orders:delete");
        assertThat(read(token(session(MEMBER, ACME))).permissions()).containsExactly("org:orders:read");

        TokenReader viewer = read(token(session(VIEWER, ACME)));
        assertThat((Map<String, Object>) viewer.claims().getClaimValue("o")).containsOnlyKeys("id", "slg", "rol");
        assertThat(viewer.claims().hasClaim("fea")).isFalse();
    }

    @Test
    void manyPermissionsOfManyFeaturesSurvive() throws Exception {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < 70; i++) {
            keys.add("org:feature" + i % 3 + ":permission" + i);
            post("/organization_permissions", Map.of("name", "P" + i, "key", keys.get(i))).statusCode(200);
        }
        post("/organization_roles", Map.of("name", "All", "key", "org:all", "permissions", keys)).statusCode(200);
        patch("/organizations/" + ACME + "/memberships/" + MEMBER, Map.of("role", "org:all")).statusCode(200);
        assertThat(read(token(session(MEMBER, ACME))).permissions()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void leavingAnOrganizationTakesItOutOfTheNextToken() throws Exception {
        String session = session(MEMBER, ACME);
        assertThat(read(token(session)).claims().hasClaim("o")).isTrue();
        delete("/organizations/" + ACME + "/memberships/" + MEMBER).statusCode(200);
        assertThat(read(token(session)).claims().hasClaim("o")).isFalse();
    }
}

package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.List;
import java.util.Map;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

class JwtTemplatesTest extends EmulatorTestBase {

    private static final Map<String, Object> CLAIMS = Map.of(
            "aud", "https://api.example.com",
            "id", "{{user.id}}",
            "mail", "{{user.primary_email_address}}",
            "greeting", "Hello {{user.first_name}} of {{org.name}}!",
            "verified", "{{user.email_verified}}",
            "nick", "{{user.public_metadata.nick || 'none'}}",
            "nothing", "{{user.phone}}",
            "org", Map.of("id", "{{org.id}}", "role", "{{org.role}}", "tags", List.of("{{org.slug}}", 1)));

    private String create() {
        return post("/jwt_templates", Map.of("name", "partner", "claims", CLAIMS, "lifetime", 90)).statusCode(200)
                .extract().path("id");
    }

    @Test
    void createsReadsUpdatesAndDeletes() {
        String id = create();
        get("/jwt_templates/" + id).statusCode(200)
                .body("object", equalTo("jwt_template")).body("id", matchesPattern("jtmp_[0-9A-Za-z]{27}"))
                .body("name", equalTo("partner")).body("lifetime", equalTo(90)).body("allowed_clock_skew", equalTo(5))
                .body("custom_signing_key", equalTo(false)).body("signing_algorithm", equalTo("RS256"))
                .body("claims.id", equalTo("{{user.id}}"));
        get("/jwt_templates").body("name", contains("partner"));
        get("/jwt_templates?paginated=true").body("total_count", equalTo(1));
        patch("/jwt_templates/" + id, Map.of("name", "renamed", "claims", Map.of())).statusCode(200)
                .body("name", equalTo("renamed")).body("lifetime", equalTo(60));
        delete("/jwt_templates/" + id).body("deleted", equalTo(true));
        assertError(get("/jwt_templates/" + id), 404, "resource_not_found");
    }

    @Test
    void validates() {
        create();
        assertError(post("/jwt_templates", Map.of("claims", Map.of())), 422, "form_param_missing");
        assertError(post("/jwt_templates", Map.of("name", "x")), 422, "form_param_missing");
        assertError(post("/jwt_templates", Map.of("name", "x", "claims", "{}")), 422, "form_param_type_invalid");
        assertError(post("/jwt_templates", Map.of("name", "x", "claims", Map.of("sub", "me"))), 400,
                "jwt_template_reserved_claim");
        assertError(post("/jwt_templates", Map.of("name", "x", "claims", Map.of(), "lifetime", 1)), 422,
                "form_param_value_invalid");
        assertError(post("/jwt_templates", Map.of("name", "partner", "claims", Map.of())), 422,
                "form_identifier_exists");
        assertError(post("/jwt_templates", Map.of("name", "x", "claims", Map.of(), "signing_algorithm", "HS256")), 501,
                "not_implemented");
    }

    @Test
    void tokenHasTheClaimsOfTheTemplate() throws Exception {
        create();
        String jwt = post("/sessions/" + session(MEMBER, ACME) + "/tokens/partner", Map.of()).statusCode(200)
                .extract().path("jwt");
        TokenReader token = new TokenReader(get("/jwks").extract().asString(), jwt, START);
        assertThat(token.header("cat")).isEqualTo("cl_B7d4PD222AAA");
        JwtClaims claims = token.claims();
        assertThat(claims.getSubject()).isEqualTo(MEMBER);
        assertThat(claims.getAudience()).containsExactly("https://api.example.com");
        assertThat(claims.getExpirationTime().getValue()).isEqualTo(START.getEpochSecond() + 90);
        assertThat(claims.hasClaim("sid")).isFalse();
        assertThat(claims.getClaimsMap())
                .containsEntry("id", MEMBER)
                .containsEntry("mail", "member+clerk_test@example.com")
                .containsEntry("greeting", "Hello Member of Acme!")
                .containsEntry("verified", true)
                .containsEntry("nick", "none")
                .containsEntry("nothing", null)
                .containsEntry("org", Map.of("id", ACME, "role", "org:member", "tags", List.of("acme", 1L)));
    }

    @Test
    void tokenOfATemplateIsNoSessionToken() {
        create();
        String session = session(MEMBER, ACME);
        String jwt = post("/sessions/" + session + "/tokens/partner", Map.of("expires_in_seconds", 30))
                .statusCode(200).extract().path("jwt");
        assertError(post("/sessions/" + session + "/verify", Map.of("token", jwt)), 401, "authentication_invalid");
        assertError(post("/sessions/" + session + "/tokens/unknown", Map.of()), 404, "resource_not_found");
    }
}

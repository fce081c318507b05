package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

import io.restassured.response.Response;

/** Sign-in tokens, actor tokens, agent tasks and testing tokens. */
class TicketsTest extends EmulatorTestBase {

    @Test
    void signInTokens() {
        String id = post("/sign_in_tokens", Map.of("user_id", SOLO)).statusCode(200)
                .body("object", equalTo("sign_in_token")).body("status", equalTo("pending"))
                .body("user_id", equalTo(SOLO)).body("token", startsWith("ticket_"))
                .body("url", startsWith(emulator.url() + "/v1/tickets/accept?ticket=ticket_")).extract().path("id");
        post("/sign_in_tokens/" + id + "/revoke").statusCode(200).body("status", equalTo("revoked"))
                .body("token", nullValue());
        assertError(post("/sign_in_tokens/" + id + "/revoke"), 400, "sign_in_token_cannot_be_revoked_code");
        assertError(post("/sign_in_tokens/sit_x/revoke"), 404, "resource_not_found");
        assertError(post("/sign_in_tokens", Map.of("user_id", "user_x")), 404, "resource_not_found");
        assertError(post("/sign_in_tokens", Map.of("user_id", SOLO, "expires_in_seconds", 0)), 422,
                "form_param_value_invalid", "expires_in_seconds");
        post("/sign_in_tokens", Map.of("user_id", ADMIN, "org_id", ACME)).statusCode(200);
        assertError(post("/sign_in_tokens", Map.of("user_id", SOLO, "org_id", ACME)), 404, "resource_not_found");
        assertError(post("/sign_in_tokens", Map.of("user_id", SOLO, "org_id", "org_x")), 404, "resource_not_found",
                "org_id");
    }

    @Test
    void tokensCannotBeRevokedAfterTheirTime() {
        String id = post("/sign_in_tokens", Map.of("user_id", SOLO, "expires_in_seconds", 60)).extract().path("id");
        clock.advance(Duration.ofSeconds(60));
        assertError(post("/sign_in_tokens/" + id + "/revoke"), 400, "sign_in_token_cannot_be_revoked_code");
    }

    @Test
    void actorTokens() {
        String id = post("/actor_tokens", Map.of("user_id", SOLO, "actor", Map.of("sub", ADMIN, "reason", "support")))
                .statusCode(200).body("object", equalTo("actor_token")).body("actor.reason", equalTo("support"))
                .body("status", equalTo("pending")).extract().path("id");
        post("/actor_tokens/" + id + "/revoke").statusCode(200).body("status", equalTo("revoked"));
        assertError(post("/actor_tokens/" + id + "/revoke"), 400, "actor_token_cannot_be_revoked_code");
        assertError(post("/actor_tokens", Map.of("user_id", SOLO)), 422, "form_param_missing", "actor");
        assertError(post("/actor_tokens", Map.of("user_id", "user_x", "actor", Map.of("sub", ADMIN))), 404,
                "resource_not_found");
    }

    @Test
    void agentTasks() {
        Map<String, Object> task = Map.of("permissions", "*", "agent_name", "Robot", "task_description", "Order paper",
                "redirect_url", "http://localhost:8080/", "on_behalf_of", Map.of("identifier",
                        "solo+clerk_test@example.com"));
        var first = post("/agents/tasks", task).statusCode(200).body("object", equalTo("agent_task"))
                .body("url", startsWith(emulator.url() + "/v1/tickets/accept")).extract();
        post("/agents/tasks", task).body("agent_id", equalTo(first.path("agent_id")));
        String revoke = "/agents/tasks/" + first.path("agent_task_id") + "/revoke";
        post(revoke).statusCode(200).body("url", nullValue());
        assertError(post(revoke), 400, "agent_task_cannot_be_revoked");
        assertError(post("/agents/tasks/none/revoke"), 404, "agent_task_not_found");
    }

    @Test
    void tokensGoWithTheirUsers() {
        String id = post("/sign_in_tokens", Map.of("user_id", SOLO)).extract().path("id");
        delete("/users/" + SOLO).statusCode(200);
        assertError(post("/sign_in_tokens/" + id + "/revoke"), 404, "resource_not_found");
    }

    @Test
    void testingTokensAreInSeconds() {
        post("/testing_tokens").statusCode(200).body("object", equalTo("testing_token"))
                .body("token", matchesPattern("[0-9]+-c_[0-9A-Za-z]{27}"))
                .body("expires_at", equalTo((int) START.plusSeconds(3600).getEpochSecond()));
    }

    @Test
    void aSignInTokenSignsInOnce() throws Exception {
        String url = post("/sign_in_tokens", Map.of("user_id", ADMIN, "org_id", ACME)).extract().path("url");
        Response accepted = anonymous().get(url);
        accepted.then().statusCode(303).header("Location", startsWith("http://localhost:8080/"));
        assertThat(claims(accepted).getSubject()).isEqualTo(ADMIN);
        assertThat(claims(accepted).getClaimValue("o", Map.class)).containsEntry("id", ACME);
        anonymous().get(url).then().statusCode(400).contentType("text/html");
        anonymous().get("/v1/tickets/accept").then().statusCode(400);
        get("/sessions?user_id=" + ADMIN).body("status", contains("active"));
    }

    @Test
    void anActorTokenMakesAShortSessionThatSaysWhoItIs() throws Exception {
        var token = post("/actor_tokens", Map.of("user_id", SOLO, "actor", Map.of("sub", ADMIN),
                "session_max_duration_in_seconds", 600)).extract();
        JwtClaims claims = claims(anonymous().get(token.<String> path("url")));
        assertThat(claims.getSubject()).isEqualTo(SOLO);
        assertThat(claims.getClaimValue("act", Map.class)).containsEntry("sub", ADMIN);
        get("/sessions?user_id=" + SOLO).body("[0].actor.sub", equalTo(ADMIN))
                .body("[0].expire_at", equalTo(START.plusSeconds(600).toEpochMilli()));
        assertError(post("/actor_tokens/" + token.path("id") + "/revoke"), 400, "actor_token_cannot_be_revoked_code");
    }

    @Test
    void anInvitationToAnOrganizationMakesAMember() throws Exception {
        var invitation = post("/organizations/" + ACME + "/invitations", Map.of("email_address",
                "solo+clerk_test@example.com", "role", "org:viewer", "public_metadata", Map.of("desk", 4), "redirect_url",
                "http://localhost:8080/welcome")).extract();
        Response accepted = anonymous().get(invitation.<String> path("url"));
        accepted.then().statusCode(303).header("Location", startsWith("http://localhost:8080/welcome"));
        assertThat(claims(accepted).getClaimValue("o", Map.class)).containsEntry("rol", "viewer");
        get("/users/" + SOLO + "/organization_memberships").body("data[0].role", equalTo("org:viewer"))
                .body("data[0].public_metadata.desk", equalTo(4));
        get("/organizations/" + ACME + "/invitations/" + invitation.path("id")).body("status", equalTo("accepted"));
    }

    @Test
    void anInvitationToTheApplicationMakesAUser() throws Exception {
        String entry = post("/waitlist_entries", Map.of("email_address", "late@example.com")).extract().path("id");
        String url = post("/waitlist_entries/" + entry + "/invite").extract().path("invitation.url");
        String user = claims(anonymous().get(url)).getSubject();
        get("/users/" + user).body("email_addresses[0].email_address", equalTo("late@example.com"))
                .body("email_addresses[0].verification.status", equalTo("verified"));
        get("/waitlist_entries").body("data[0].status", equalTo("completed"));
        get("/invitations").body("status", contains("accepted"));
        assertError(post("/invitations/" + get("/invitations").extract().path("[0].id") + "/revoke"), 400,
                "invitation_already_accepted");
    }

    @Test
    void ticketsThatAreOverOrOfBannedUsersAreOfNoUse() {
        String expired = post("/sign_in_tokens", Map.of("user_id", SOLO, "expires_in_seconds", 60)).extract().path("url");
        String banned = post("/sign_in_tokens", Map.of("user_id", BANNED)).extract().path("url");
        var revoked = post("/sign_in_tokens", Map.of("user_id", SOLO)).extract();
        post("/sign_in_tokens/" + revoked.path("id") + "/revoke");
        clock.advance(Duration.ofSeconds(60));
        for (String url : List.of(expired, banned, revoked.<String> path("url"))) {
            anonymous().get(url).then().statusCode(400);
        }
        get("/sessions").body("$", hasSize(0));
    }

    private JwtClaims claims(Response response) throws Exception {
        return reader(response.cookie("__session")).claims();
    }

    @Override
    ClerkEmulatorOptions.Builder options() {
        return super.options().applicationUrl(URI.create("http://localhost:8080/"));
    }
}

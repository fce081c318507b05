package io.quarkiverse.clerk.emulator;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

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
}

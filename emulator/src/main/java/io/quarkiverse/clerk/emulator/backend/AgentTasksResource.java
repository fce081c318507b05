package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.AgentTask;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** {@code /v1/agents/tasks}. */
final class AgentTasksResource {

    /** Clerk's default. */
    private static final Duration SESSION_LIFETIME = Duration.ofMinutes(30);

    private final Store store;
    private final Rows<AgentTask> tasks;
    private final Ids ids;
    private final Clock clock;

    AgentTasksResource(Store store, Ids ids, Clock clock) {
        this.store = store;
        this.tasks = store.rows(AgentTask.TYPE);
        this.ids = ids;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(POST, "/agents/tasks", this::create).on(POST, "/agents/tasks/:agent_task_id/revoke", this::revoke);
    }

    private JsonNode create(ApiRequest request) {
        Body body = request.body();
        String name = body.required("agent_name");
        Instant now = clock.instant();
        String agent = tasks.first(other -> other.agentName().equals(name)).map(AgentTask::agentId)
                .orElseGet(() -> ids.next("agent"));
        return json(tasks.save(new AgentTask(tasks.nextId(), agent, name, user(body).id(), body.required("redirect_url"),
                Tickets.lifetime(body, "session_max_duration_in_seconds", SESSION_LIFETIME),
                store.ticket(Optional.empty()), now, now)));
    }

    /** A user is named by id, or by what identifies them otherwise. */
    private User user(Body body) {
        Body named = body.part("on_behalf_of");
        Optional<String> identifier = named.optional("identifier");
        return named.optional("user_id").flatMap(store.users()::find)
                .or(() -> identifier.flatMap(store.users()::byEmailAddress))
                .or(() -> identifier.flatMap(store.users()::byPhoneNumber))
                .or(() -> identifier.flatMap(store.users()::byUsername))
                .orElseThrow(() -> ClerkError.notFound("user", named.optional("user_id").or(() -> identifier).orElse("")));
    }

    private JsonNode revoke(ApiRequest request) {
        String id = request.path("agent_task_id");
        AgentTask task = tasks.find(id).orElseThrow(() -> ClerkError.of(404, "agent_task_not_found", "agent task not found",
                "The requested agent task could not be found."));
        if (!task.ticket().isPendingAt(clock.instant())) {
            throw ClerkError.of(400, "agent_task_cannot_be_revoked", "cannot revoke agent task",
                    "The agent task is " + task.ticket().status().text() + ". Only pending ones can be revoked.");
        }
        return json(tasks.save(task.with(task.ticket().revoked(), clock.instant())));
    }

    private ObjectNode json(AgentTask task) {
        ObjectNode json = Json.object().put("object", "agent_task").put("agent_id", task.agentId());
        json.put("agent_task_id", task.id());
        json.put("task_id", task.id());
        if (task.ticket().isPendingAt(clock.instant())) {
            json.put("url", store.urls().ticket(task.ticket()));
        }
        return json;
    }
}

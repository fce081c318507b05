package io.quarkiverse.clerk.api.model;

import java.time.Duration;
import java.util.Map;

/** A new task of an agent ({@code CreateAgentTask}). */
public final class CreateAgentTaskRequest extends RequestBody<CreateAgentTaskRequest> {

    private CreateAgentTaskRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateAgentTaskRequest with(Map<String, Object> properties) {
        return new CreateAgentTaskRequest(properties);
    }

    /** Everything is to be set that says so. */
    public static CreateAgentTaskRequest create() {
        return new CreateAgentTaskRequest(Map.of());
    }

    /** The user in whose name it is done, by id; this or {@link #onBehalfOfIdentifier(String)} is required. */
    public CreateAgentTaskRequest onBehalfOfUser(String userId) {
        return set("on_behalf_of", Map.of("user_id", userId));
    }

    /** The user in whose name it is done, by email address, phone number or username. */
    public CreateAgentTaskRequest onBehalfOfIdentifier(String identifier) {
        return set("on_behalf_of", Map.of("identifier", identifier));
    }

    /** Required. What the agent may do; {@code *} for everything. */
    public CreateAgentTaskRequest permissions(String permissions) {
        return set("permissions", permissions);
    }

    /** Required. Shown to the user. */
    public CreateAgentTaskRequest agentName(String agentName) {
        return set("agent_name", agentName);
    }

    /** Required. Shown to the user. */
    public CreateAgentTaskRequest taskDescription(String taskDescription) {
        return set("task_description", taskDescription);
    }

    /** Required. Where the agent goes after it signed in. */
    public CreateAgentTaskRequest redirectUrl(String redirectUrl) {
        return set("redirect_url", redirectUrl);
    }

    /** How long a session that begins with it lasts at most, in whole seconds. */
    public CreateAgentTaskRequest sessionMaxDuration(Duration sessionMaxDuration) {
        return set("session_max_duration_in_seconds", sessionMaxDuration);
    }
}

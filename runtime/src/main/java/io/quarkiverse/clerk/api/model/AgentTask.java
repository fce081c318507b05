package io.quarkiverse.clerk.api.model;

/**
 * A task that an agent does in the name of a user.
 *
 * @param taskId deprecated by Clerk: the predecessor of {@code agentTaskId}
 * @param url where the agent signs in
 */
@ClerkJson
public record AgentTask(
        String object,
        String agentId,
        String agentTaskId,
        String taskId,
        String url) {

    /** Without the URL, which signs in. */
    @Override
    public String toString() {
        return "AgentTask[agent_task_id=" + agentTaskId + "]";
    }
}

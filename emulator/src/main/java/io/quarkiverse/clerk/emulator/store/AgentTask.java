package io.quarkiverse.clerk.emulator.store;

import java.time.Duration;
import java.time.Instant;

/**
 * Lets a software agent work as a user, in a browser that it steers.
 *
 * @param agentId the same for every task of an agent
 * @param sessionLifetime how long the session may live
 */
public record AgentTask(String id, String agentId, String agentName, String userId, String redirectUrl,
        Duration sessionLifetime, Ticket ticket, Instant createdAt, Instant updatedAt) implements Row {

    public static final RowType<AgentTask> TYPE = new RowType<>("agent_task", "agent task");

    public AgentTask with(Ticket value, Instant now) {
        return new AgentTask(id, agentId, agentName, userId, redirectUrl, sessionLifetime, value, createdAt, now);
    }
}

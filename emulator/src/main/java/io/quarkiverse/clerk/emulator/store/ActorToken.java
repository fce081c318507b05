package io.quarkiverse.clerk.emulator.store;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Lets somebody sign in as another user.
 *
 * @param actor who that is: what becomes the claim {@code act}
 * @param sessionLifetime how long the session may live
 */
public record ActorToken(String id, String userId, ObjectNode actor, Duration sessionLifetime, Ticket ticket,
        Instant createdAt, Instant updatedAt) implements Row {

    public static final RowType<ActorToken> TYPE = new RowType<>("act", "actor token");

    public ActorToken with(Ticket value, Instant now) {
        return new ActorToken(id, userId, actor, sessionLifetime, value, createdAt, now);
    }
}

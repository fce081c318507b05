package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An invitation to the application.
 *
 * @param publicMetadata what the user gets who accepts it
 * @param redirectUrl where accepting it leads to
 */
public record Invitation(String id, String emailAddress, ObjectNode publicMetadata, Optional<String> redirectUrl,
        Ticket ticket, Instant createdAt, Instant updatedAt) implements Row {

    public static final RowType<Invitation> TYPE = new RowType<>("inv", "invitation");

    public Invitation with(Ticket value, Instant now) {
        return new Invitation(id, emailAddress, publicMetadata, redirectUrl, value, createdAt, now);
    }
}

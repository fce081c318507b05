package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;

/** A user in an organization; {@code role} is the role's key, such as {@code org:admin}. */
public record Membership(String id, String organizationId, String userId, String role, Metadata metadata,
        Instant createdAt, Instant updatedAt) {

    public Membership withRole(String value, Instant now) {
        return new Membership(id, organizationId, userId, value, metadata, createdAt, now);
    }

    public Membership withMetadata(Metadata value, Instant now) {
        return new Membership(id, organizationId, userId, role, value, createdAt, now);
    }
}

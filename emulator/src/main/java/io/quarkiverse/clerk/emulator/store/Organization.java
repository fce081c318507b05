package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

/** An organization. {@code maxAllowedMemberships} 0 means any number, as in Clerk. */
public record Organization(String id, String name, String slug, Optional<String> createdBy, int maxAllowedMemberships,
        boolean adminDeleteEnabled, Metadata metadata, Instant createdAt, Instant updatedAt) {

    public Organization withMetadata(Metadata value, Instant now) {
        return new Organization(id, name, slug, createdBy, maxAllowedMemberships, adminDeleteEnabled, value, createdAt,
                now);
    }
}

package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An organization. {@code maxAllowedMemberships} 0 means any number, as in Clerk.
 *
 * @param roleSetId the roles that its members can have; nothing for the instance's initial set
 * @param imageId the id of its logo, an {@link Image}
 */
public record Organization(String id, String name, String slug, Optional<String> createdBy, int maxAllowedMemberships,
        boolean adminDeleteEnabled, Metadata metadata, Optional<String> roleSetId, Optional<String> imageId,
        Instant createdAt, Instant updatedAt) {

    /** With the initial role set, and without a logo. */
    public Organization(String id, String name, String slug, Optional<String> createdBy, int maxAllowedMemberships,
            boolean adminDeleteEnabled, Metadata metadata, Instant createdAt, Instant updatedAt) {
        this(id, name, slug, createdBy, maxAllowedMemberships, adminDeleteEnabled, metadata, Optional.empty(),
                Optional.empty(), createdAt, updatedAt);
    }

    public Organization withMetadata(Metadata value, Instant now) {
        return new Organization(id, name, slug, createdBy, maxAllowedMemberships, adminDeleteEnabled, value, roleSetId,
                imageId, createdAt, now);
    }

    public Organization withRoleSet(Optional<String> value, Instant now) {
        return new Organization(id, name, slug, createdBy, maxAllowedMemberships, adminDeleteEnabled, metadata, value,
                imageId, createdAt, now);
    }

    public Organization withImage(Optional<String> value, Instant now) {
        return new Organization(id, name, slug, createdBy, maxAllowedMemberships, adminDeleteEnabled, metadata, roleSetId,
                value, createdAt, now);
    }
}

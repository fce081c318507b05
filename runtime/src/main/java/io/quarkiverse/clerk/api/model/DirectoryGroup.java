package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/** A group of a directory. */
@ClerkJson
public record DirectoryGroup(
        String object,
        String id,
        String displayName,
        @EpochMillis Instant updatedAt) {
}

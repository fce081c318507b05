package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/** Somebody who waits to be let in. */
@ClerkJson
public record WaitlistEntry(
        String object,
        String id,
        String emailAddress,
        WaitlistEntryStatus status,
        Boolean isLocked,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        Invitation invitation) {
}

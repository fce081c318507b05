package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * An email address of a user.
 *
 * @param reserved whether nobody else can take it yet
 * @param linkedTo the identifications it came with, such as a social account
 * @param matchesSsoConnection whether its domain belongs to an enterprise connection
 */
@ClerkJson
public record EmailAddress(
        String id,
        String object,
        String emailAddress,
        Boolean reserved,
        Verification verification,
        List<IdentificationLink> linkedTo,
        Boolean matchesSsoConnection,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}

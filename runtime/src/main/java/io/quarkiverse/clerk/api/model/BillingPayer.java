package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/** Who pays: a user or an organization. */
@ClerkJson
public record BillingPayer(
        String object,
        String id,
        String instanceId,
        String userId,
        String firstName,
        String lastName,
        String email,
        String organizationId,
        String organizationName,
        String imageUrl,
        Money creditsBalance,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}

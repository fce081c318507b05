package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * Somebody who may not sign up.
 *
 * @param identifier an email address, a phone number or a wallet; {@code *@example.com} for a whole domain
 */
@ClerkJson
public record BlocklistIdentifier(
        String object,
        String id,
        String identifier,
        IdentifierType identifierType,
        String instanceId,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}

package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * Somebody who may sign up where others may not.
 *
 * @param identifier an email address, a phone number or a wallet; {@code *@example.com} for a whole domain
 */
@ClerkJson
public record AllowlistIdentifier(
        String object,
        String id,
        String invitationId,
        String identifier,
        IdentifierType identifierType,
        String instanceId,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}

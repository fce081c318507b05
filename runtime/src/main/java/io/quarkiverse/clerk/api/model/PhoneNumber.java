package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * A phone number of a user.
 *
 * @param phoneNumber in E.164 format
 * @param reservedForSecondFactor whether it is a second factor
 * @param defaultSecondFactor whether it is the second factor that is tried first
 * @param backupCodes only in the answer that creates them
 */
@ClerkJson
public record PhoneNumber(
        String id,
        String object,
        String phoneNumber,
        Boolean reservedForSecondFactor,
        Boolean defaultSecondFactor,
        Boolean reserved,
        Verification verification,
        List<IdentificationLink> linkedTo,
        List<String> backupCodes,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}

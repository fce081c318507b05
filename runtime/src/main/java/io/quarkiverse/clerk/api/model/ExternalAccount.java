package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/**
 * A social account that a user is connected with.
 *
 * @param object {@code external_account}, or {@code google_account} and {@code facebook_account} of old
 * @param externalAccountId the id that {@code UsersApi.deleteExternalAccount} takes
 * @param approvedScopes separated by spaces
 * @param avatarUrl deprecated by Clerk: the predecessor of {@code imageUrl}
 */
@ClerkJson
public record ExternalAccount(
        String object,
        String id,
        String provider,
        String externalAccountId,
        String identificationId,
        String providerUserId,
        String approvedScopes,
        String emailAddress,
        Boolean emailAddressVerified,
        String firstName,
        String lastName,
        String avatarUrl,
        String imageUrl,
        String username,
        String phoneNumber,
        Map<String, Object> publicMetadata,
        String label,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        Verification verification) {

    /**
     * The same as a type of your own.
     *
     * @param type what Jackson shall make of it; in a native executable, it must be registered for reflection
     * @return null if the answer has none
     */
    public <T> T publicMetadata(Class<T> type) {
        return Metadata.read(publicMetadata, type);
    }
}

package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A sign-up in progress.
 *
 * @param missingFields what is left to fill in
 * @param unverifiedFields what is left to verify
 * @param unsafeMetadata written by the user's browser: do not trust it
 * @param publicMetadata read by everybody, written by the backend only
 * @param externalId the id of the user in your own system
 * @param externalAccount deprecated by Clerk: see {@code verifications}
 */
@ClerkJson
public record SignUp(
        String object,
        String id,
        SignUpStatus status,
        List<String> requiredFields,
        List<String> optionalFields,
        List<String> missingFields,
        List<String> unverifiedFields,
        SignUpVerifications verifications,
        String username,
        String emailAddress,
        String phoneNumber,
        String web3Wallet,
        Boolean passwordEnabled,
        String firstName,
        String lastName,
        Map<String, Object> unsafeMetadata,
        Map<String, Object> publicMetadata,
        Boolean customAction,
        String externalId,
        String createdSessionId,
        String createdUserId,
        @EpochMillis Instant abandonAt,
        @EpochMillis Instant legalAcceptedAt,
        String locale,
        Map<String, Object> externalAccount) {

    /**
     * The same as a type of your own.
     *
     * @param type what Jackson shall make of it; in a native executable, it must be registered for reflection
     * @return null if the answer has none
     */
    public <T> T unsafeMetadata(Class<T> type) {
        return Metadata.read(unsafeMetadata, type);
    }

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

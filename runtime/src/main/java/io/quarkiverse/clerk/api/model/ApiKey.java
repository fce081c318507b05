package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An API key of a user, an organization or a machine.
 *
 * @param type such as {@code api_key}
 * @param subject the id of whom it belongs to
 * @param claims whatever was stored with it
 * @param secret the key itself, only in the answer that creates it
 * @param revocationReason null unless it was revoked with one
 * @param expiration when it expires, null for never
 * @param createdBy the user id
 */
@ClerkJson
public record ApiKey(
        String object,
        String id,
        String type,
        String subject,
        String name,
        String description,
        Map<String, Object> claims,
        List<String> scopes,
        String secret,
        Boolean revoked,
        String revocationReason,
        Boolean expired,
        @EpochTime Instant expiration,
        String createdBy,
        @EpochTime Instant lastUsedAt,
        @EpochTime Instant createdAt,
        @EpochTime Instant updatedAt) {

    /**
     * The same as a type of your own.
     *
     * @param type what Jackson shall make of it; in a native executable, it must be registered for reflection
     * @return null if the answer has none
     */
    public <T> T claims(Class<T> type) {
        return Metadata.read(claims, type);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ApiKey[id=" + id + "]";
    }
}

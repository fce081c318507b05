package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/**
 * A template for tokens with claims of your own.
 *
 * @param lifetime of its tokens, in seconds
 * @param allowedClockSkew in seconds
 * @param customSigningKey whether its tokens are signed with a key of yours
 */
@ClerkJson
public record JwtTemplate(
        String object,
        String id,
        String name,
        Map<String, Object> claims,
        Integer lifetime,
        Integer allowedClockSkew,
        Boolean customSigningKey,
        String signingAlgorithm,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {

    /**
     * The same as a type of your own.
     *
     * @param type what Jackson shall make of it; in a native executable, it must be registered for reflection
     * @return null if the answer has none
     */
    public <T> T claims(Class<T> type) {
        return Metadata.read(claims, type);
    }
}

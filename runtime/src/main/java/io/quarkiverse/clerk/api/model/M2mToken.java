package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A token with which one machine calls another.
 *
 * @param subject the id of the machine that calls
 * @param claims whatever was stored with it
 * @param scopes the ids of the machines that it may call
 * @param token the token itself, only in the answer that creates it
 * @param expiration when it expires, null for never
 */
@ClerkJson
public record M2mToken(
        String object,
        String id,
        String subject,
        Map<String, Object> claims,
        List<String> scopes,
        String token,
        Boolean revoked,
        String revocationReason,
        Boolean expired,
        @EpochTime Instant expiration,
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

    /** Without the token. */
    @Override
    public String toString() {
        return "M2mToken[id=" + id + "]";
    }
}

package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/**
 * An invitation to the application.
 *
 * @param publicMetadata read by everybody, written by the backend only
 * @param url where it is accepted
 */
@ClerkJson
public record Invitation(
        String object,
        String id,
        String emailAddress,
        Map<String, Object> publicMetadata,
        Boolean revoked,
        InvitationStatus status,
        String url,
        @EpochMillis Instant expiresAt,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {

    /**
     * The same as a type of your own.
     *
     * @param type what Jackson shall make of it; in a native executable, it must be registered for reflection
     * @return null if the answer has none
     */
    public <T> T publicMetadata(Class<T> type) {
        return Metadata.read(publicMetadata, type);
    }

    /** Without the URL, which accepts it. */
    @Override
    public String toString() {
        return "Invitation[id=" + id + "]";
    }
}

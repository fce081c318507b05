package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/**
 * An account of an enterprise's identity provider that a user is connected with.
 */
@ClerkJson
public record EnterpriseAccount(
        String id,
        String object,
        EnterpriseProtocol protocol,
        String provider,
        Boolean active,
        String emailAddress,
        String firstName,
        String lastName,
        String providerUserId,
        String enterpriseConnectionId,
        Map<String, Object> publicMetadata,
        Verification verification,
        EnterpriseAccountConnection enterpriseConnection,
        @EpochMillis Instant lastAuthenticatedAt) {

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

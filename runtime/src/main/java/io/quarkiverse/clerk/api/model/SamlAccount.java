package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/**
 * A SAML account that a user is connected with; {@link EnterpriseAccount} is its successor.
 */
@ClerkJson
public record SamlAccount(
        String id,
        String object,
        String provider,
        Boolean active,
        String emailAddress,
        String firstName,
        String lastName,
        String providerUserId,
        @EpochMillis Instant lastAuthenticatedAt,
        Map<String, Object> publicMetadata,
        Verification verification,
        SamlAccountConnection samlConnection) {

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

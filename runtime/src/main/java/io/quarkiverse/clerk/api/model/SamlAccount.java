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
}

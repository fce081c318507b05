package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/** The OpenID Connect part of an {@link EnterpriseConnection}. */
@ClerkJson
public record EnterpriseOAuthConfig(
        String id,
        String name,
        String providerKey,
        String clientId,
        String discoveryUrl,
        String authUrl,
        String tokenUrl,
        String userInfoUrl,
        Boolean requiresPkce,
        String logoPublicUrl,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}

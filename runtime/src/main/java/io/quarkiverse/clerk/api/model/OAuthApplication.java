package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An application that signs its users in with Clerk as the OAuth provider.
 *
 * @param dynamicallyRegistered whether it registered itself
 * @param consentScreenEnabled whether users are asked before it gets access
 * @param isPublic whether it can keep no secret
 * @param scopes separated by spaces
 * @param callbackUrl deprecated by Clerk: the predecessor of {@code redirectUris}
 * @param clientSecret only in the answers that create it
 */
@ClerkJson
public record OAuthApplication(
        String object,
        String id,
        String instanceId,
        String name,
        String clientId,
        String clientUri,
        String clientImageUrl,
        Boolean dynamicallyRegistered,
        Boolean consentScreenEnabled,
        Boolean pkceRequired,
        @JsonProperty("public") Boolean isPublic,
        String scopes,
        List<String> redirectUris,
        String callbackUrl,
        String authorizeUrl,
        String tokenFetchUrl,
        String userInfoUrl,
        String discoveryUrl,
        String tokenIntrospectionUrl,
        @EpochTime Instant createdAt,
        @EpochTime Instant updatedAt,
        String clientSecret) {

    /** Without the client secret. */
    @Override
    public String toString() {
        return "OAuthApplication[id=" + id + "]";
    }
}

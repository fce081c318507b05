package io.quarkiverse.clerk.api.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What holds for all OAuth applications.
 *
 * @param jwtAccessTokens whether access tokens are JWTs
 */
@ClerkJson
public record OAuthApplicationSettings(
        String object,
        Boolean dynamicOauthClientRegistration,
        List<String> defaultScopes,
        @JsonProperty("oauth_jwt_access_tokens") Boolean jwtAccessTokens,
        Boolean clientIdMetadataDocumentsAdvertised,
        Boolean clientIdMetadataDocumentsOnlyAllowPreRegisteredClients,
        Boolean clientIdMetadataDocumentsBlockImplicitlyAllowedClients) {
}

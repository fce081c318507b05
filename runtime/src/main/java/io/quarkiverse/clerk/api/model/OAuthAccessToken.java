package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * An access token of an external provider, such as Google, which a user connected.
 *
 * @param token the access token
 * @param publicMetadata read by everybody, written by the backend only
 * @param idToken of OpenID Connect providers
 * @param tokenSecret of OAuth 1.0 providers
 */
@ClerkJson
public record OAuthAccessToken(
        String object,
        String externalAccountId,
        String providerUserId,
        String token,
        @EpochMillis Instant expiresAt,
        String provider,
        Map<String, Object> publicMetadata,
        String label,
        List<String> scopes,
        String idToken,
        String tokenSecret) {

    /**
     * The same as a type of your own.
     *
     * @param type what Jackson shall make of it; in a native executable, it must be registered for reflection
     * @return null if the answer has none
     */
    public <T> T publicMetadata(Class<T> type) {
        return Metadata.read(publicMetadata, type);
    }

    /** Without the tokens. */
    @Override
    public String toString() {
        return "OAuthAccessToken[provider=" + provider + "]";
    }
}

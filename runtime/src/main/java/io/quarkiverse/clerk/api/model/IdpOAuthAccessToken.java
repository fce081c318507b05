package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * An access token that Clerk issued as an OAuth provider, to an {@link OAuthApplication}.
 *
 * @param object {@code clerk_idp_oauth_access_token}
 * @param clientId the client id of the OAuth application
 * @param subject the user id
 * @param expiration when it expires, null for never
 * @param active false, and alone, if the token is not one that counts
 * @param aud whom the token is for
 * @param act who acts for the subject, and who for that one, after a token exchange (RFC 8693)
 */
@ClerkJson
public record IdpOAuthAccessToken(
        String object,
        String id,
        String clientId,
        String subject,
        List<String> scopes,
        Boolean revoked,
        String revocationReason,
        Boolean expired,
        @EpochTime Instant expiration,
        @EpochTime Instant createdAt,
        @EpochTime Instant updatedAt,
        Boolean active,
        String type,
        String name,
        Map<String, Object> claims,
        String createdBy,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> aud,
        Map<String, Object> act) {

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

package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an OAuth application acts for a user with.
 *
 * @param token what the application sends
 * @param subject the id of the user
 * @param actor who acts for the user, in a token that was exchanged for another one
 */
public record OAuthAccessToken(String id, Secret token, String clientId, String subject, List<String> scopes,
        List<String> audience, Optional<ObjectNode> actor, Validity validity, Instant createdAt, Instant updatedAt) {

    public OAuthAccessToken {
        scopes = List.copyOf(scopes);
        audience = List.copyOf(audience);
    }

    /** The same as a JWT. */
    public OAuthAccessToken withToken(Secret value) {
        return new OAuthAccessToken(id, value, clientId, subject, scopes, audience, actor, validity, createdAt, updatedAt);
    }

    OAuthAccessToken revoked(Instant now) {
        return new OAuthAccessToken(id, token, clientId, subject, scopes, audience, actor, validity.ended(Optional.empty()),
                createdAt, now);
    }
}

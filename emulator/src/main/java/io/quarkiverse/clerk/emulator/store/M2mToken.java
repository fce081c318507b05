package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A machine's proof towards other machines.
 *
 * @param token what the machine sends, if that is not a JWT: Clerk keeps none of those
 * @param subject the id of the machine that it is of
 * @param scopes ids of the machines that it is for
 */
public record M2mToken(String id, Secret token, String subject, Optional<ObjectNode> claims, List<String> scopes,
        Validity validity, Optional<Instant> lastUsedAt, Instant createdAt, Instant updatedAt) {

    public M2mToken {
        scopes = List.copyOf(scopes);
    }

    M2mToken revoked(Optional<String> reason, Instant now) {
        return new M2mToken(id, token, subject, claims, scopes, validity.ended(reason), lastUsedAt, createdAt, now);
    }

    M2mToken used(Instant now) {
        return new M2mToken(id, token, subject, claims, scopes, validity, Optional.of(now), createdAt, updatedAt);
    }
}

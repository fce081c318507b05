package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An API key of a user or an organization.
 *
 * @param subject the id of whom it acts for
 */
public record ApiKey(String id, Secret secret, String type, String subject, Description description, Validity validity,
        Optional<Instant> lastUsedAt, Instant createdAt, Instant updatedAt) {

    /** What its owner says about a key. */
    public record Description(String name, Optional<String> text, Optional<ObjectNode> claims, List<String> scopes,
            Optional<String> createdBy) {

        public Description {
            scopes = List.copyOf(scopes);
        }
    }

    public ApiKey with(String newSubject, Description newDescription, Validity newValidity, Instant now) {
        return new ApiKey(id, secret, type, newSubject, newDescription, newValidity, lastUsedAt, createdAt, now);
    }

    ApiKey revoked(Optional<String> reason, Instant now) {
        return new ApiKey(id, secret, type, subject, description, validity.ended(reason), lastUsedAt, createdAt, now);
    }

    ApiKey used(Instant now) {
        return new ApiKey(id, secret, type, subject, description, validity, Optional.of(now), createdAt, updatedAt);
    }
}

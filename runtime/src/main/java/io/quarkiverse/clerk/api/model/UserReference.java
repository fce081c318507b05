package io.quarkiverse.clerk.api.model;

/** The user whose credentials were changed. */
@ClerkJson
public record UserReference(
        String userId) {
}

package io.quarkiverse.clerk.api.model;

/** Which attributes of the identity provider are which of the user. */
@ClerkJson
public record AttributeMapping(
        String userId,
        String emailAddress,
        String firstName,
        String lastName) {
}

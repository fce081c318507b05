package io.quarkiverse.clerk.api.model;

/**
 * The directory that provisions a user.
 */
@ClerkJson
public record ScimUserMetadata(
        String directoryId,
        Boolean directoryEnabled,
        String externalId) {
}

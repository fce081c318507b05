package io.quarkiverse.clerk.api.model;

/**
 * Another identification that an email address or phone number came with.
 *
 * @param type such as {@code oauth_google}
 */
@ClerkJson
public record IdentificationLink(
        String type,
        String id) {
}

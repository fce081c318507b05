package io.quarkiverse.clerk.api.model;

/**
 * What may be known of who sent an invitation.
 *
 * @param identifier the primary email address, phone number or username
 */
@ClerkJson
public record InviterPublicData(
        String userId,
        String firstName,
        String lastName,
        String imageUrl,
        Boolean hasImage,
        String identifier) {
}

package io.quarkiverse.clerk.api.model;

/**
 * What the members of an organization may know of each other.
 *
 * @param profileImageUrl deprecated by Clerk: the predecessor of {@code imageUrl}
 * @param identifier the primary email address, phone number or username
 */
@ClerkJson
public record OrganizationMembershipPublicUserData(
        String userId,
        String firstName,
        String lastName,
        String profileImageUrl,
        String imageUrl,
        Boolean hasImage,
        String identifier,
        String username,
        Boolean banned,
        Boolean deprovisioned) {
}

package io.quarkiverse.clerk.api.model;

/**
 * What may be known of an organization.
 *
 * @param slug the name in URLs
 */
@ClerkJson
public record OrganizationPublicData(
        String id,
        String name,
        String slug,
        String imageUrl,
        Boolean hasImage) {
}

package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * An email domain of an organization.
 *
 * @param affiliationVerification that somebody has an email address there
 * @param ownershipVerification that the domain is theirs
 * @param verification deprecated by Clerk: the predecessor of {@code affiliationVerification}
 */
@ClerkJson
public record OrganizationDomain(
        String object,
        String id,
        String organizationId,
        String name,
        EnrollmentMode enrollmentMode,
        String affiliationEmailAddress,
        Verification affiliationVerification,
        Verification ownershipVerification,
        Verification verification,
        Integer totalPendingInvitations,
        Integer totalPendingSuggestions,
        OrganizationPublicData publicOrganizationData,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}

package io.quarkiverse.clerk.api.model;

import java.util.List;

/**
 * What holds for all organizations.
 *
 * @param maxAllowedMemberships of an organization; 0 for any number
 * @param maxAllowedPermissions deprecated by Clerk
 */
@ClerkJson
public record OrganizationSettings(
        String object,
        Boolean enabled,
        Integer maxAllowedMemberships,
        Integer maxAllowedRoles,
        Integer maxRoleSetsAllowed,
        Integer maxAllowedDomains,
        Integer maxAllowedPermissions,
        String creatorRole,
        Boolean adminDeleteEnabled,
        Boolean domainsEnabled,
        Boolean slugDisabled,
        List<EnrollmentMode> domainsEnrollmentModes,
        String domainsDefaultRole,
        String initialRoleSetKey) {
}

package io.quarkiverse.clerk.runtime.dev;

import io.quarkiverse.clerk.api.model.OrganizationMembership;

/** A user's part in an organization. */
record MembershipInfo(String organizationId, String organizationName, String role) {

    static MembershipInfo of(OrganizationMembership membership) {
        return new MembershipInfo(membership.organization().id(), membership.organization().name(), membership.role());
    }
}

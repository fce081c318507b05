package io.quarkiverse.clerk.runtime.dev;

import java.util.Objects;

import io.quarkiverse.clerk.api.model.Organization;

/** An organization of the emulator. */
record OrganizationInfo(String id, String name, String slug, int members) {

    static OrganizationInfo of(Organization organization) {
        return new OrganizationInfo(organization.id(), organization.name(),
                Objects.requireNonNullElse(organization.slug(), ""),
                Objects.requireNonNullElse(organization.membersCount(), 0));
    }
}

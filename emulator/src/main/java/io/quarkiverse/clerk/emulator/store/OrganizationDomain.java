package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A domain whose owners of e-mail addresses may join an organization.
 *
 * @param enrollmentMode one of Clerk's words, such as {@code automatic_invitation}
 * @param affiliationVerifiedAt when somebody showed to have an address of the domain
 * @param ownershipVerifiedAt when somebody showed to own the domain
 */
public record OrganizationDomain(String id, String organizationId, String name, String enrollmentMode,
        Optional<Instant> affiliationVerifiedAt, Optional<Instant> ownershipVerifiedAt, Instant createdAt,
        Instant updatedAt) implements Row {

    public static final RowType<OrganizationDomain> TYPE = new RowType<>("orgdmn", "organization domain");

    public boolean isVerified() {
        return affiliationVerifiedAt.isPresent() || ownershipVerifiedAt.isPresent();
    }

    public OrganizationDomain with(String mode, Optional<Instant> affiliation, Instant now) {
        return new OrganizationDomain(id, organizationId, name, mode, affiliation, ownershipVerifiedAt, createdAt, now);
    }

    public OrganizationDomain owned(Instant now) {
        return new OrganizationDomain(id, organizationId, name, enrollmentMode, affiliationVerifiedAt, Optional.of(now),
                createdAt, now);
    }
}

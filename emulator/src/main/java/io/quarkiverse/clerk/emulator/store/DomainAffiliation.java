package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;

/**
 * A member is showing to have an address at a domain of the organization.
 *
 * @param id the one of the domain
 */
public record DomainAffiliation(String id, String emailAddress, Verification verification, Instant createdAt,
        Instant updatedAt) implements Row {

    public static final RowType<DomainAffiliation> TYPE = new RowType<>("orgdmn", "affiliation verification");

    public DomainAffiliation with(Verification value, Instant now) {
        return new DomainAffiliation(id, emailAddress, value, createdAt, now);
    }
}

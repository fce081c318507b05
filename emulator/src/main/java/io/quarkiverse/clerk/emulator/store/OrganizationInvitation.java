package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An invitation to an organization.
 *
 * @param role the key of the role, and {@code metadata} the metadata, of the membership of who accepts it
 * @param redirectUrl where accepting it leads to
 */
public record OrganizationInvitation(String id, String organizationId, String emailAddress, String role,
        Optional<String> inviterId, Metadata metadata, Optional<String> redirectUrl, Ticket ticket, Instant createdAt,
        Instant updatedAt) implements Row {

    public static final RowType<OrganizationInvitation> TYPE = new RowType<>("orginv", "organization invitation");

    public OrganizationInvitation with(Ticket value, Instant now) {
        return new OrganizationInvitation(id, organizationId, emailAddress, role, inviterId, metadata, redirectUrl, value,
                createdAt, now);
    }

    OrganizationInvitation withRole(String value, Instant now) {
        return new OrganizationInvitation(id, organizationId, emailAddress, value, inviterId, metadata, redirectUrl, ticket,
                createdAt, now);
    }

    OrganizationInvitation withoutInviter() {
        return new OrganizationInvitation(id, organizationId, emailAddress, role, Optional.empty(), metadata, redirectUrl,
                ticket, createdAt, updatedAt);
    }
}

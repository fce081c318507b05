package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** What must hold of the members of an organization. */
public final class MembershipRules {

    private final Store store;
    private final Clock clock;

    public MembershipRules(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @throws ClerkError when so many more would be too many; invited people count as well */
    public void requireRoom(Organization organization, int more) {
        int limit = organization.maxAllowedMemberships();
        long present = store.memberships().ofOrganization(organization.id()).size()
                + store.rows(OrganizationInvitation.TYPE)
                        .matching(invitation -> invitation.organizationId().equals(organization.id())
                                && invitation.ticket().isPendingAt(clock.instant()))
                        .size();
        if (limit > 0 && present + more > limit) {
            throw ClerkError.of(403, "organization_membership_quota_exceeded", "organization membership quota exceeded",
                    "You have reached your limit of " + limit
                            + " organization memberships, including outstanding invitations.");
        }
    }

    public void requireNoMember(Organization organization, User user) {
        if (store.memberships().find(organization.id(), user.id()).isPresent()) {
            throw ClerkError.of(400, "already_a_member_in_organization", "already a member",
                    user.label() + " is already a member of the organization.");
        }
    }

    /** @throws ClerkError when nobody could give roles any more, and somebody can now */
    public void requireElevatedMemberBeside(Membership membership, Optional<Role> newRole) {
        if (!isElevated(membership) || newRole.filter(Role::isElevated).isPresent()) {
            return;
        }
        boolean others = store.memberships().ofOrganization(membership.organizationId()).stream()
                .anyMatch(other -> !other.id().equals(membership.id()) && isElevated(other));
        if (!others) {
            throw ClerkError.of(400, "organization_minimum_permissions_needed", "minimum organization permissions needed",
                    "There has to be at least one organization member with the minimum required permissions.");
        }
    }

    /** @throws ClerkError when the user may not do what only elevated members may */
    void requireElevated(Organization organization, String userId) {
        Membership membership = store.memberships().find(organization.id(), userId)
                .orElseThrow(() -> ClerkError.of(403, "not_a_member_in_organization", "not a member",
                        "The user " + userId + " is not a member of the organization."));
        if (!isElevated(membership)) {
            throw ClerkError.of(403, "missing_organization_permission", "missing permission",
                    "The user " + userId + " is missing a permission of the organization.");
        }
    }

    private boolean isElevated(Membership membership) {
        return store.roles().byKey(membership.role()).filter(Role::isElevated).isPresent();
    }
}

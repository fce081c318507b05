package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.OrganizationDomain;
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.Permission;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.WaitlistEntry;

/** Resources in the shapes of the Backend API, for others who have to say the same of them. */
public final class ResourceJson {

    private final UserJson users;
    private final SessionJson sessions;
    private final OrganizationJson organizations;
    private final MembershipJson memberships;
    private final OrganizationInvitationJson invitations;
    private final OrganizationDomainJson domains;
    private final RoleJson roles;
    private final WaitlistEntryJson waitlistEntries;

    public ResourceJson(Store store, Clock clock) {
        this.organizations = new OrganizationJson(store, clock);
        this.memberships = new MembershipJson(store, organizations);
        this.users = new UserJson(store, memberships, new IdentificationJson(store, clock), new DeviceJson());
        this.sessions = new SessionJson(store, clock);
        this.invitations = new OrganizationInvitationJson(store, organizations, clock);
        this.domains = new OrganizationDomainJson(store, organizations, clock);
        this.roles = new RoleJson(store);
        this.waitlistEntries = new WaitlistEntryJson(store, new InvitationJson(store, clock));
    }

    public ObjectNode of(User user) {
        return users.of(user);
    }

    public ObjectNode of(Session session) {
        return sessions.of(session);
    }

    public ObjectNode of(Organization organization) {
        return organizations.of(organization);
    }

    /** What everybody may know of an organization. */
    public ObjectNode publicData(Organization organization) {
        return organizations.publicData(organization);
    }

    public ObjectNode of(Membership membership) {
        return memberships.of(membership);
    }

    public ObjectNode of(OrganizationInvitation invitation) {
        return invitations.of(invitation);
    }

    public ObjectNode of(OrganizationDomain domain) {
        return domains.withOrganization(domain);
    }

    /** The same without its organization. */
    ObjectNode alone(OrganizationDomain domain) {
        return domains.of(domain);
    }

    /** An invitation with the organization that it is to. */
    ObjectNode withOrganization(OrganizationInvitation invitation) {
        return invitations.withOrganization(invitation);
    }

    /** What everybody may know of a user. */
    ObjectNode publicData(User user) {
        return memberships.publicUserData(user);
    }

    public ObjectNode of(Role role) {
        return roles.of(role);
    }

    public ObjectNode of(Permission permission) {
        return RoleJson.of(permission);
    }

    public ObjectNode of(WaitlistEntry entry) {
        return waitlistEntries.of(entry);
    }
}

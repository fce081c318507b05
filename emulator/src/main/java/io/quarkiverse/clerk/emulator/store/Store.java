package io.quarkiverse.clerk.emulator.store;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything the emulated instance knows, in memory: the one place of truth of the Backend API, the sign-in page and the
 * tokens. Rules that concern a single resource are with that resource, those that concern several are here or in
 * {@link SignIns}.
 */
public final class Store {

    private final Users users;
    private final Sessions sessions;
    private final Clients clients;
    private final Organizations organizations;
    private final Memberships memberships;
    private final Roles roles;
    private final Permissions permissions;
    private final JwtTemplates jwtTemplates;
    private final SignIns signIns;
    private final BrowserTokens browserTokens;
    private final MachineTokens machineTokens;
    private final Changes changes = new Changes();
    private final Outbox outbox;
    private final Map<RowType<?>, Rows<?>> rows = new HashMap<>();
    private final RoleSets roleSets;
    private final Settings settings = new Settings();
    private final Instance instance;
    private final Urls urls;
    private final Ids ids;
    private final Clock clock;

    /** @param url where the emulator can be reached */
    public Store(Ids ids, Clock clock, Instance instance, URI url) {
        this.ids = ids;
        this.instance = instance;
        this.urls = new Urls(url);
        this.clock = clock;
        this.users = new Users(ids, clock, changes);
        this.sessions = new Sessions(ids, clock, changes);
        this.clients = new Clients(ids, clock);
        this.organizations = new Organizations(ids, changes);
        this.memberships = new Memberships(ids, clock, changes);
        this.roles = new Roles(ids, clock, changes);
        this.permissions = new Permissions(ids, clock, changes);
        this.jwtTemplates = new JwtTemplates(ids);
        this.signIns = new SignIns(users, sessions, clients, memberships, clock);
        this.browserTokens = new BrowserTokens(clients, ids, clock);
        this.machineTokens = new MachineTokens(ids, clock);
        this.outbox = new Outbox(rows(Message.TYPE), rows(MessageTemplates.TYPE), ids, clock);
        this.roleSets = new RoleSets(rows(RoleSet.TYPE), roles);
    }

    /** All resources of a type. */
    // Each type is the key of rows that were made for it.
    @SuppressWarnings("unchecked")
    public <T extends Row> Rows<T> rows(RowType<T> type) {
        return (Rows<T>) rows.computeIfAbsent(type, missing -> new Rows<>(ids, missing.prefix(), changes));
    }

    /** A user takes everything that is theirs along: sessions, memberships, tokens, keys and accounts elsewhere. */
    public void deleteUser(String id) {
        users.find(id).map(user -> user.profile().imageId()).ifPresent(rows(Image.TYPE)::remove);
        rows(SignInToken.TYPE).removeIf(token -> token.userId().equals(id));
        rows(ActorToken.TYPE).removeIf(token -> token.userId().equals(id));
        rows(ExternalAccount.TYPE).removeIf(account -> account.userId().equals(id));
        rows(Device.PASSKEY).removeIf(device -> device.userId().equals(id));
        rows(Device.TRUSTED).removeIf(device -> device.userId().equals(id));
        Rows<OrganizationInvitation> invitations = rows(OrganizationInvitation.TYPE);
        invitations.matching(invitation -> invitation.inviterId().filter(id::equals).isPresent())
                .forEach(invitation -> invitations.save(invitation.withoutInviter()));
        sessions.all().stream().filter(session -> session.userId().equals(id)).forEach(signIns::forget);
        memberships.removeIf(membership -> membership.userId().equals(id));
        machineTokens.forget(id);
        users.remove(id);
    }

    /** An organization takes what is in it along; who was active in it is in their personal account then. */
    public void deleteOrganization(String id) {
        organizations.find(id).flatMap(Organization::imageId).ifPresent(rows(Image.TYPE)::remove);
        rows(OrganizationInvitation.TYPE).removeIf(invitation -> invitation.organizationId().equals(id));
        rows(OrganizationDomain.TYPE).removeIf(domain -> domain.organizationId().equals(id));
        memberships.removeIf(membership -> membership.organizationId().equals(id));
        leave(id, Optional.empty());
        machineTokens.forget(id);
        organizations.remove(id);
    }

    public void deleteMembership(Membership membership) {
        memberships.removeIf(other -> other.id().equals(membership.id()));
        leave(membership.organizationId(), Optional.of(membership.userId()));
    }

    /** A permission that is gone is gone from every role too. */
    public void deletePermission(Permission permission) {
        roles.all().stream().filter(role -> role.permissions().contains(permission.key()))
                .forEach(role -> roles.save(role.withoutPermission(permission.key(), clock.instant())));
        permissions.remove(permission.id());
    }

    /** A role that is gone is gone from every role set too. */
    public void deleteRole(Role role) {
        roleSets.all().stream().filter(set -> set.roleIds().contains(role.id()))
                .forEach(set -> roleSets.save(set.withoutRole(role.id(), clock.instant())));
        roles.remove(role.id());
    }

    /** Gives the organizations of a role set another one, and their members its roles: those named, else their own. */
    public void replaceRoleSet(RoleSet source, RoleSet destination, Map<String, String> roleKeys) {
        Instant now = clock.instant();
        organizations.all().stream().filter(organization -> roleSets.of(organization).id().equals(source.id()))
                .forEach(organization -> {
                    organizations.save(organization.withRoleSet(Optional.of(destination.id()), now));
                    reassign(organization.id(), roleKeys);
                });
        if (source.initial()) {
            roleSets.save(destination.withInitial(true, now));
        }
        roleSets.remove(source.id());
    }

    /** @param roleKeys which role members and invited people of the organization get for the one they had */
    public void reassign(String organizationId, Map<String, String> roleKeys) {
        Instant now = clock.instant();
        memberships.ofOrganization(organizationId).stream().filter(member -> roleKeys.containsKey(member.role()))
                .forEach(member -> memberships.save(member.withRole(roleKeys.get(member.role()), now)));
        Rows<OrganizationInvitation> invitations = rows(OrganizationInvitation.TYPE);
        invitations.matching(invited -> invited.organizationId().equals(organizationId)
                && roleKeys.containsKey(invited.role()))
                .forEach(invited -> invitations.save(invited.withRole(roleKeys.get(invited.role()), now)));
    }

    /** Saves a changed role; members have their role by key and follow it when that changes. */
    public void renameRole(Role before, Role after) {
        roles.save(after);
        if (!before.key().equals(after.key())) {
            organizations.all().forEach(organization -> reassign(organization.id(), Map.of(before.key(), after.key())));
        }
    }

    /** Saves a changed permission; roles have their permissions by key and follow it when that changes. */
    public void renamePermission(Permission before, Permission after) {
        permissions.save(after);
        if (!before.key().equals(after.key())) {
            roles.all().stream().filter(role -> role.permissions().contains(before.key()))
                    .forEach(role -> roles.save(role.withoutPermission(before.key(), clock.instant())
                            .withPermission(after.key(), clock.instant())));
        }
    }

    private void leave(String organizationId, Optional<String> userId) {
        sessions.matching(session -> session.activeOrganizationId().filter(organizationId::equals).isPresent()
                && userId.map(session.userId()::equals).orElse(true))
                .forEach(session -> sessions.save(session.withActiveOrganization(Optional.empty(), clock.instant())));
    }

    public Users users() {
        return users;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Clients clients() {
        return clients;
    }

    public Organizations organizations() {
        return organizations;
    }

    public Memberships memberships() {
        return memberships;
    }

    public Roles roles() {
        return roles;
    }

    public Permissions permissions() {
        return permissions;
    }

    public RoleSets roleSets() {
        return roleSets;
    }

    public Instance instance() {
        return instance;
    }

    public Urls urls() {
        return urls;
    }

    /** A ticket that nobody can guess. */
    public Ticket ticket(Optional<Instant> expiresAt) {
        return Ticket.of(ids.next("ticket"), expiresAt);
    }

    /** What Clerk would send by e-mail and as text messages. */
    public Outbox outbox() {
        return outbox;
    }

    /** Who wants to know of changes. */
    public Changes changes() {
        return changes;
    }

    public Settings settings() {
        return settings;
    }

    public JwtTemplates jwtTemplates() {
        return jwtTemplates;
    }

    public SignIns signIns() {
        return signIns;
    }

    public BrowserTokens browserTokens() {
        return browserTokens;
    }

    public MachineTokens machineTokens() {
        return machineTokens;
    }
}

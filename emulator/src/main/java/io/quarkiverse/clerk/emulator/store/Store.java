package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
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
    private final Clock clock;

    public Store(Ids ids, Clock clock) {
        this.clock = clock;
        this.users = new Users(ids, clock);
        this.sessions = new Sessions(ids, clock);
        this.clients = new Clients(ids, clock);
        this.organizations = new Organizations(ids);
        this.memberships = new Memberships(ids, clock);
        this.roles = new Roles(ids, clock);
        this.permissions = new Permissions(ids, clock);
        this.jwtTemplates = new JwtTemplates(ids);
        this.signIns = new SignIns(users, sessions, clients, memberships, clock);
        this.browserTokens = new BrowserTokens(clients, ids, clock);
        this.machineTokens = new MachineTokens(ids, clock);
    }

    /** A user takes everything that is theirs along: sessions, memberships, API keys and OAuth tokens. */
    public void deleteUser(String id) {
        sessions.all().stream().filter(session -> session.userId().equals(id)).forEach(signIns::forget);
        memberships.removeIf(membership -> membership.userId().equals(id));
        machineTokens.forget(id);
        users.remove(id);
    }

    /** An organization takes its memberships and API keys along; who was in it is in their personal account then. */
    public void deleteOrganization(String id) {
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

    /** Saves a changed role; members have their role by key and follow it when that changes. */
    public void renameRole(Role before, Role after) {
        roles.save(after);
        if (!before.key().equals(after.key())) {
            memberships.all().stream().filter(membership -> membership.role().equals(before.key()))
                    .forEach(membership -> memberships.save(membership.withRole(after.key(), clock.instant())));
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

package io.quarkiverse.clerk.emulator.store;

import java.util.List;
import java.util.Optional;

/** The role sets of the instance: which roles exist where. */
public final class RoleSets {

    private final Rows<RoleSet> rows;
    private final Roles roles;

    RoleSets(Rows<RoleSet> rows, Roles roles) {
        this.rows = rows;
        this.roles = roles;
    }

    /** Every role set, oldest first. */
    public List<RoleSet> all() {
        return rows.all();
    }

    /** Clerk takes an id or a key where it asks for a role set. */
    public Optional<RoleSet> find(String idOrKey) {
        return rows.find(idOrKey).or(() -> rows.first(set -> set.key().equals(idOrKey)));
    }

    /** The one of organizations that were not given another one; every instance has it. */
    public RoleSet initial() {
        return rows.first(RoleSet::initial).orElseThrow();
    }

    public RoleSet of(Organization organization) {
        return organization.roleSetId().flatMap(rows::find).orElseGet(this::initial);
    }

    /** The role with this key, where members of the organization can have it. */
    public Optional<Role> role(Organization organization, String key) {
        RoleSet set = of(organization);
        return roles.byKey(key).filter(role -> set.roleIds().contains(role.id()));
    }

    /** The role of whoever creates the organization. */
    public Role creatorRole(Organization organization) {
        return roles.find(of(organization).creatorRoleId()).orElseThrow();
    }

    public String nextId() {
        return rows.nextId();
    }

    public RoleSet save(RoleSet set) {
        return rows.save(set);
    }

    void remove(String id) {
        rows.remove(id);
    }
}

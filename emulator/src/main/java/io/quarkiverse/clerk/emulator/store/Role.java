package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A role; {@code description} may be null.
 *
 * @param permissions keys of permissions, in the order in which they were given to the role
 */
public record Role(String id, String key, String name, String description, List<String> permissions,
        Instant createdAt, Instant updatedAt) {

    /** Who creates an organization gets this role. */
    public static final String ADMIN = "org:admin";
    public static final String MEMBER = "org:member";

    private static final String MANAGE_MEMBERS = "org:sys_memberships:manage";
    /** What somebody must be able to do who creates an organization. */
    public static final List<String> CREATOR_PERMISSIONS = List.of(MANAGE_MEMBERS, "org:sys_memberships:read",
            "org:sys_profile:delete");

    public Role {
        permissions = List.copyOf(permissions);
    }

    /** Whether creators of organizations may have it. */
    public boolean isCreatorEligible() {
        return permissions.containsAll(CREATOR_PERMISSIONS);
    }

    /** Whether who has it can give roles to others, which somebody in every organization should be able to. */
    public boolean isElevated() {
        return permissions.contains(MANAGE_MEMBERS);
    }

    public Role withPermission(String permission, Instant now) {
        return withPermissions(Stream.concat(permissions.stream(), Stream.of(permission)).distinct().toList(), now);
    }

    public Role withoutPermission(String permission, Instant now) {
        return withPermissions(permissions.stream().filter(key -> !key.equals(permission)).toList(), now);
    }

    private Role withPermissions(List<String> keys, Instant now) {
        return new Role(id, key, name, description, keys, createdAt, now);
    }
}

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

    public Role {
        permissions = List.copyOf(permissions);
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

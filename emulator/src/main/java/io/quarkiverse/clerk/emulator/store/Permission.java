package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;

/** A permission; {@code key} is {@code org:<feature>:<permission>}. */
public record Permission(String id, String key, String name, String description, Instant createdAt, Instant updatedAt) {

    /**
     * Permissions of Clerk itself are {@code org:sys_…}: they can be asked for through the Backend API but are in no session
     * token.
     */
    public static boolean isSystem(String key) {
        return key.startsWith("org:sys_");
    }

    public boolean isSystem() {
        return isSystem(key);
    }
}

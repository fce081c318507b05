package io.quarkiverse.clerk.emulator.store;

import java.util.Optional;

/**
 * A change of a resource.
 *
 * @param id of the resource
 * @param before what it was; empty where it was made
 * @param after what it is now; empty where it was removed
 */
public record Change<T>(String id, Optional<T> before, Optional<T> after) {

    public boolean isCreation() {
        return before.isEmpty();
    }

    public boolean isDeletion() {
        return after.isEmpty();
    }

    /** What is there of the resource: as it is now, else as it was. */
    public T resource() {
        return after.or(() -> before).orElseThrow();
    }
}

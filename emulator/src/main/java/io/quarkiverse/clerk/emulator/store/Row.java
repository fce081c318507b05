package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;

/** A resource among others of its type. */
public interface Row {

    String id();

    Instant createdAt();

    Instant updatedAt();
}

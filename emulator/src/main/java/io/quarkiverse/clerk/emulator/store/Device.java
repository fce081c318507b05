package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

/** What a user has a passkey on, or a device that an application of theirs trusts. */
public record Device(String id, String userId, String name, Optional<Instant> revokedAt, Instant createdAt,
        Instant updatedAt) implements Row {

    public static final RowType<Device> PASSKEY = new RowType<>("idn", "passkey");
    public static final RowType<Device> TRUSTED = new RowType<>("trdev", "trusted device");

    /** Once is enough. */
    public Device revoked(Instant now) {
        return revokedAt.isPresent() ? this : new Device(id, userId, name, Optional.of(now), createdAt, now);
    }
}

package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

/**
 * An e-mail address, a phone number or a web3 wallet of a user.
 *
 * @param reserved whether nobody else can have it although it is not verified
 * @param secondFactor whether codes are sent to it as a second factor
 */
public record Identification(String id, String value, Optional<Verification> verification, boolean reserved,
        boolean secondFactor, Instant createdAt, Instant updatedAt) {

    /** One that an administrator vouches for, or nobody. */
    public Identification(String id, String value, boolean verified, Instant createdAt) {
        this(id, value, verified ? Optional.of(Verification.byAdmin()) : Optional.empty(), false, false, createdAt,
                createdAt);
    }

    public boolean verified() {
        return verification.filter(found -> found.status() == Verification.Status.VERIFIED).isPresent();
    }

    public Identification with(Optional<Verification> value, Instant now) {
        return new Identification(id, this.value, value, reserved, secondFactor, createdAt, now);
    }

    /** Reserved, which needs no verification. */
    public Identification asReserved() {
        return new Identification(id, value, Optional.empty(), true, secondFactor, createdAt, updatedAt);
    }

    public Identification withSecondFactor(boolean flag, Instant now) {
        return new Identification(id, value, verification, reserved, flag, createdAt, now);
    }
}

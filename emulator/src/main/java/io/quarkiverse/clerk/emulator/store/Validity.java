package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a token or key still counts.
 *
 * @param expiresAt nothing for one that never expires
 */
public record Validity(Optional<Instant> expiresAt, boolean revoked, Optional<String> revocationReason) {

    public static Validity until(Optional<Instant> expiresAt) {
        return new Validity(expiresAt, false, Optional.empty());
    }

    public boolean isExpiredAt(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
    }

    public boolean isValidAt(Instant now) {
        return !revoked && !isExpiredAt(now);
    }

    Validity ended(Optional<String> reason) {
        return new Validity(expiresAt, true, reason);
    }
}

package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody on the way to become a user: their address is still to be verified.
 *
 * @param externalId what the backend calls the user once there is one
 * @param customAction whether the backend has done what it wants to do before
 */
public record SignUp(String id, String emailAddress, String firstName, String lastName, Optional<String> externalId,
        boolean customAction, Optional<String> createdUserId, Instant abandonAt, Instant createdAt, Instant updatedAt)
        implements
            Row {

    public static final RowType<SignUp> TYPE = new RowType<>("sua", "sign-up");

    /** {@code missing_requirements}, {@code complete} or {@code abandoned}. */
    public String statusAt(Instant now) {
        if (createdUserId.isPresent()) {
            return "complete";
        }
        return now.isBefore(abandonAt) ? "missing_requirements" : "abandoned";
    }

    public SignUp with(Optional<String> external, boolean action, Instant now) {
        return new SignUp(id, emailAddress, firstName, lastName, external, action, createdUserId, abandonAt, createdAt, now);
    }
}

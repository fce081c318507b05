package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody on the way to becoming a user.
 *
 * @param verification of the e-mail address, once a code was sent
 * @param externalId what the backend calls the user once there is one
 * @param customAction whether the backend has done what it wants to do before
 */
public record SignUp(String id, Applicant applicant, Optional<Verification> verification, Optional<String> externalId,
        boolean customAction, Optional<String> createdUserId, Optional<String> createdSessionId, Instant abandonAt,
        Instant createdAt, Instant updatedAt) implements Row {

    public static final RowType<SignUp> TYPE = new RowType<>("sua", "sign-up");
    public static final List<String> REQUIRED = List.of("email_address", "password");
    public static final List<String> OPTIONAL = List.of("first_name", "last_name", "username");

    private static final String UNFINISHED = "missing_requirements";

    /** {@code missing_requirements}, {@code complete} or {@code abandoned}. */
    public String statusAt(Instant now) {
        if (createdUserId.isPresent()) {
            return "complete";
        }
        return now.isBefore(abandonAt) ? UNFINISHED : "abandoned";
    }

    public boolean isOpenAt(Instant now) {
        return statusAt(now).equals(UNFINISHED);
    }

    /** What has to be said still. */
    public List<String> missingFields() {
        return createdUserId.isPresent() ? List.of()
                : REQUIRED.stream().filter(field -> field.equals("password") ? applicant.password().isEmpty()
                        : applicant.emailAddress().isEmpty()).toList();
    }

    /** What has to be shown still. */
    public List<String> unverifiedFields() {
        boolean open = createdUserId.isEmpty() && applicant.emailAddress().isPresent();
        return open && !isVerified() ? List.of("email_address") : List.of();
    }

    private boolean isVerified() {
        return verification.filter(found -> found.status() == Verification.Status.VERIFIED).isPresent();
    }

    public SignUp with(Optional<String> external, boolean action, Instant now) {
        return new SignUp(id, applicant, verification, external, action, createdUserId, createdSessionId, abandonAt, createdAt,
                now);
    }

    public SignUp with(Applicant value, Optional<Verification> shown, Instant now) {
        return new SignUp(id, value, shown, externalId, customAction, createdUserId, createdSessionId, abandonAt, createdAt,
                now);
    }

    public SignUp completed(String userId, String sessionId, Instant now) {
        return new SignUp(id, applicant, verification, externalId, customAction, Optional.of(userId), Optional.of(sessionId),
                abandonAt, createdAt, now);
    }
}

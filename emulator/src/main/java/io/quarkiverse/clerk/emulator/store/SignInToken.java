package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.Optional;

/**
 * Signs a user in without asking for anything else.
 *
 * @param organizationId which organization is active then
 */
public record SignInToken(String id, String userId, Optional<String> organizationId, Ticket ticket, Instant createdAt,
        Instant updatedAt) implements Row {

    public static final RowType<SignInToken> TYPE = new RowType<>("sit", "sign-in token");

    public SignInToken with(Ticket value, Instant now) {
        return new SignInToken(id, userId, organizationId, value, createdAt, now);
    }
}

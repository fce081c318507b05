package io.quarkiverse.clerk.emulator.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An authenticator app and backup codes, and when a user last began and ceased to have any; these times may be null. */
public record SecondFactors(Optional<Totp> totp, List<String> backupCodes, Instant enabledAt, Instant disabledAt) {

    public static final SecondFactors NONE = new SecondFactors(Optional.empty(), List.of(), null, null);

    public SecondFactors {
        backupCodes = List.copyOf(backupCodes);
    }

    public boolean isEnabled() {
        return totp.isPresent() || !backupCodes.isEmpty();
    }

    public SecondFactors with(Optional<Totp> app, List<String> codes, Instant now) {
        boolean enabled = app.isPresent() || !codes.isEmpty();
        return new SecondFactors(app, codes, enabled && !isEnabled() ? now : enabledAt,
                !enabled && isEnabled() ? now : disabledAt);
    }

    /** After a backup code was used, which works once. */
    public SecondFactors without(String backupCode, Instant now) {
        return with(totp, backupCodes.stream().filter(code -> !code.equals(backupCode)).toList(), now);
    }

    @Override
    public String toString() {
        return "SecondFactors[…]";
    }
}

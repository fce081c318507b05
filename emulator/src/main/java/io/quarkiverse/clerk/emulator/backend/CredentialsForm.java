package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Credentials;
import io.quarkiverse.clerk.emulator.store.Password;
import io.quarkiverse.clerk.emulator.store.PasswordHasher;
import io.quarkiverse.clerk.emulator.store.SecondFactors;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.Totp;

/** The password and the second factors that a body gives to a user. */
public final class CredentialsForm {

    private static final int MIN_PASSWORD_LENGTH = 8;
    private static final int MAX_PASSWORD_LENGTH = 72;
    private static final String PASSWORD = "password";
    private static final String DIGEST = "password_digest";
    private static final String HASHER = "password_hasher";

    private final Store store;
    private final Clock clock;

    public CredentialsForm(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What was not sent stays. */
    public Credentials read(Body body, Credentials present) {
        Optional<Password> password = password(body);
        Credentials changed = password.isPresent() ? present.with(password) : present;
        SecondFactors factors = present.secondFactors();
        Optional<Totp> totp = totp(body).or(factors::totp);
        List<String> codes = body.isSet("backup_codes") ? body.texts("backup_codes") : factors.backupCodes();
        boolean same = totp.equals(factors.totp()) && codes.equals(factors.backupCodes());
        return same ? changed : changed.with(factors.with(totp, codes, clock.instant()));
    }

    private Optional<Password> password(Body body) {
        Optional<String> digest = body.optional(DIGEST);
        if (digest.isEmpty()) {
            return body.optional(PASSWORD).map(text -> {
                if (!body.flag("skip_password_checks", false)) {
                    checkLength(text);
                }
                return store.users().password(text);
            });
        }
        if (body.isSet(PASSWORD)) {
            throw ClerkError.refused("form_conditional_param_disallowed", PASSWORD,
                    PASSWORD + " isn't allowed when " + DIGEST + " is present.");
        }
        String name = body.optional(HASHER).orElseThrow(() -> ClerkError.refused("form_conditional_param_missing", HASHER,
                HASHER + " is required when " + DIGEST + " is present."));
        PasswordHasher hasher = PasswordHasher.named(name)
                .orElseThrow(() -> ClerkError.invalidValue(HASHER, name + " is no password hasher that Clerk knows."));
        if (!hasher.canHaveMade(digest.get())) {
            throw ClerkError.refused("form_password_digest_invalid_code", DIGEST,
                    DIGEST + " is not in the form that " + name + " makes.");
        }
        return Optional.of(Password.imported(hasher, digest.get(), clock.instant()));
    }

    private static void checkLength(String password) {
        if (password.length() < MIN_PASSWORD_LENGTH) {
            throw ClerkError.refused("form_password_length_too_short", PASSWORD,
                    "Passwords must be " + MIN_PASSWORD_LENGTH + " characters or more.");
        }
        if (password.length() > MAX_PASSWORD_LENGTH) {
            throw ClerkError.refused("form_password_length_too_long", PASSWORD,
                    "Passwords must be less than " + MAX_PASSWORD_LENGTH + " characters.");
        }
    }

    private static Optional<Totp> totp(Body body) {
        return body.optional("totp_secret").map(secret -> Totp.ofBase32(secret)
                .orElseThrow(() -> ClerkError.refused("invalid_totp_secret_code", "totp_secret",
                        "The TOTP secret is invalid, please provide a valid one base32 encoded.")));
    }
}

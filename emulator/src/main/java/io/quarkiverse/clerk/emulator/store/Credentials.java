package io.quarkiverse.clerk.emulator.store;

import java.util.Optional;

/** What a user proves with who they are. */
public record Credentials(Optional<Password> password, SecondFactors secondFactors) {

    public Credentials with(Optional<Password> value) {
        return new Credentials(value, secondFactors);
    }

    public Credentials with(SecondFactors value) {
        return new Credentials(password, value);
    }
}

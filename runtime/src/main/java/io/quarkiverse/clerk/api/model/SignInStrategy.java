package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How people sign in where a password is required; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record SignInStrategy(@JsonValue String value) implements OpenEnum {

    public static final SignInStrategy PASSWORD = new SignInStrategy("password");
    public static final SignInStrategy OTP = new SignInStrategy("otp");

    public SignInStrategy {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SignInStrategy of(Object json) {
        return OpenEnums.read(json, SignInStrategy::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

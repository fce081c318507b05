package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a verification of a sign-up needs next; empty for nothing; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record SignUpNextAction(@JsonValue String value) implements OpenEnum {

    public static final SignUpNextAction NEEDS_PREPARE = new SignUpNextAction("needs_prepare");
    public static final SignUpNextAction NEEDS_ATTEMPT = new SignUpNextAction("needs_attempt");

    public SignUpNextAction {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SignUpNextAction of(Object json) {
        return OpenEnums.read(json, SignUpNextAction::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

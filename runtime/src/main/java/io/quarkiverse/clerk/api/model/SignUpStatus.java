package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a sign-up; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record SignUpStatus(@JsonValue String value) implements OpenEnum {

    public static final SignUpStatus MISSING_REQUIREMENTS = new SignUpStatus("missing_requirements");
    public static final SignUpStatus COMPLETE = new SignUpStatus("complete");
    public static final SignUpStatus ABANDONED = new SignUpStatus("abandoned");

    public SignUpStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static SignUpStatus of(Object json) {
        return OpenEnums.read(json, SignUpStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

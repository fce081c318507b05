package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How people with an email address of a domain get into the organization; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record EnrollmentMode(@JsonValue String value) implements OpenEnum {

    public static final EnrollmentMode MANUAL_INVITATION = new EnrollmentMode("manual_invitation");
    public static final EnrollmentMode AUTOMATIC_INVITATION = new EnrollmentMode("automatic_invitation");
    public static final EnrollmentMode AUTOMATIC_SUGGESTION = new EnrollmentMode("automatic_suggestion");
    public static final EnrollmentMode ENTERPRISE_SSO = new EnrollmentMode("enterprise_sso");

    public EnrollmentMode {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EnrollmentMode of(Object json) {
        return OpenEnums.read(json, EnrollmentMode::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

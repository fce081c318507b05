package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How far an identifier that the backend adds is trusted; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record IdentificationStatus(@JsonValue String value) implements OpenEnum {

    public static final IdentificationStatus VERIFIED = new IdentificationStatus("verified");
    public static final IdentificationStatus RESERVED = new IdentificationStatus("reserved");
    public static final IdentificationStatus UNVERIFIED = new IdentificationStatus("unverified");

    public IdentificationStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static IdentificationStatus of(Object json) {
        return OpenEnums.read(json, IdentificationStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

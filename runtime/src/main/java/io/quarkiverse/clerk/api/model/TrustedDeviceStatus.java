package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a trusted device; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record TrustedDeviceStatus(@JsonValue String value) implements OpenEnum {

    public static final TrustedDeviceStatus ACTIVE = new TrustedDeviceStatus("active");
    public static final TrustedDeviceStatus REVOKED = new TrustedDeviceStatus("revoked");

    public TrustedDeviceStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TrustedDeviceStatus of(Object json) {
        return OpenEnums.read(json, TrustedDeviceStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

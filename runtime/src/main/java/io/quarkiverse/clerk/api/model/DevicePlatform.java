package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The platform of a device; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record DevicePlatform(@JsonValue String value) implements OpenEnum {

    public static final DevicePlatform IOS = new DevicePlatform("ios");
    public static final DevicePlatform ANDROID = new DevicePlatform("android");

    public DevicePlatform {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DevicePlatform of(Object json) {
        return OpenEnums.read(json, DevicePlatform::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

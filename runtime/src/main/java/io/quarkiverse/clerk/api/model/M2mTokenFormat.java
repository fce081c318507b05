package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The format of a machine-to-machine token; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record M2mTokenFormat(@JsonValue String value) implements OpenEnum {

    public static final M2mTokenFormat OPAQUE = new M2mTokenFormat("opaque");
    public static final M2mTokenFormat JWT = new M2mTokenFormat("jwt");

    public M2mTokenFormat {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static M2mTokenFormat of(Object json) {
        return OpenEnums.read(json, M2mTokenFormat::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of a role set: the one that new organizations get, or any other; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record RoleSetType(@JsonValue String value) implements OpenEnum {

    public static final RoleSetType INITIAL = new RoleSetType("initial");
    public static final RoleSetType CUSTOM = new RoleSetType("custom");

    public RoleSetType {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RoleSetType of(Object json) {
        return OpenEnums.read(json, RoleSetType::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

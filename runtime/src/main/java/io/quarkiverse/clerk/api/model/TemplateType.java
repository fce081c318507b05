package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a template is for; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record TemplateType(@JsonValue String value) implements OpenEnum {

    public static final TemplateType EMAIL = new TemplateType("email");
    public static final TemplateType SMS = new TemplateType("sms");

    public TemplateType {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TemplateType of(Object json) {
        return OpenEnums.read(json, TemplateType::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

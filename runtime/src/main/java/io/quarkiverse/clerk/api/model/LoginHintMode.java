package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What the identity provider is told about who signs in; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record LoginHintMode(@JsonValue String value) implements OpenEnum {

    public static final LoginHintMode EMAIL_ADDRESS = new LoginHintMode("email_address");
    public static final LoginHintMode CUSTOM_ATTRIBUTE = new LoginHintMode("custom_attribute");
    public static final LoginHintMode OFF = new LoginHintMode("off");

    public LoginHintMode {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static LoginHintMode of(Object json) {
        return OpenEnums.read(json, LoginHintMode::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

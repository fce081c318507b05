package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of an identifier; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record IdentifierType(@JsonValue String value) implements OpenEnum {

    public static final IdentifierType EMAIL_ADDRESS = new IdentifierType("email_address");
    public static final IdentifierType PHONE_NUMBER = new IdentifierType("phone_number");
    public static final IdentifierType WEB3_WALLET = new IdentifierType("web3_wallet");

    public IdentifierType {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static IdentifierType of(Object json) {
        return OpenEnums.read(json, IdentifierType::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

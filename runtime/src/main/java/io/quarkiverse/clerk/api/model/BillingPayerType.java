package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Who pays; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record BillingPayerType(@JsonValue String value) implements OpenEnum {

    public static final BillingPayerType USER = new BillingPayerType("user");
    public static final BillingPayerType ORG = new BillingPayerType("org");

    public BillingPayerType {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BillingPayerType of(Object json) {
        return OpenEnums.read(json, BillingPayerType::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * When a price transition takes effect; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record BillingTransitionMode(@JsonValue String value) implements OpenEnum {

    public static final BillingTransitionMode IMMEDIATE = new BillingTransitionMode("immediate");
    public static final BillingTransitionMode END_OF_PERIOD = new BillingTransitionMode("end_of_period");

    public BillingTransitionMode {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BillingTransitionMode of(Object json) {
        return OpenEnums.read(json, BillingTransitionMode::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

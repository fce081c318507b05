package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How often something is paid; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record BillingPeriod(@JsonValue String value) implements OpenEnum {

    public static final BillingPeriod MONTH = new BillingPeriod("month");
    public static final BillingPeriod ANNUAL = new BillingPeriod("annual");
    public static final BillingPeriod BOTH = new BillingPeriod("both");

    public BillingPeriod {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BillingPeriod of(Object json) {
        return OpenEnums.read(json, BillingPeriod::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What is done to a credit balance; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record BillingCreditAction(@JsonValue String value) implements OpenEnum {

    public static final BillingCreditAction INCREASE = new BillingCreditAction("increase");
    public static final BillingCreditAction DECREASE = new BillingCreditAction("decrease");

    public BillingCreditAction {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BillingCreditAction of(Object json) {
        return OpenEnums.read(json, BillingCreditAction::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

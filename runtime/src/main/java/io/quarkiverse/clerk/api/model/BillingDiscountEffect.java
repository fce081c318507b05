package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a discount takes off; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record BillingDiscountEffect(@JsonValue String value) implements OpenEnum {

    public static final BillingDiscountEffect PERCENTAGE = new BillingDiscountEffect("percentage");
    public static final BillingDiscountEffect FIXED_AMOUNT = new BillingDiscountEffect("fixed_amount");

    public BillingDiscountEffect {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BillingDiscountEffect of(Object json) {
        return OpenEnums.read(json, BillingDiscountEffect::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

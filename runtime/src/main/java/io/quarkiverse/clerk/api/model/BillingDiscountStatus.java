package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a redeemed discount; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record BillingDiscountStatus(@JsonValue String value) implements OpenEnum {

    public static final BillingDiscountStatus ACTIVE = new BillingDiscountStatus("active");
    public static final BillingDiscountStatus EXHAUSTED = new BillingDiscountStatus("exhausted");
    public static final BillingDiscountStatus REMOVED = new BillingDiscountStatus("removed");

    public BillingDiscountStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BillingDiscountStatus of(Object json) {
        return OpenEnums.read(json, BillingDiscountStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

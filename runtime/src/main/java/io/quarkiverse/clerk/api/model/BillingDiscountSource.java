package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a discount comes from; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record BillingDiscountSource(@JsonValue String value) implements OpenEnum {

    public static final BillingDiscountSource PROMOTION = new BillingDiscountSource("promotion");
    public static final BillingDiscountSource MANUAL = new BillingDiscountSource("manual");
    public static final BillingDiscountSource PROMO_CODE = new BillingDiscountSource("promo_code");

    public BillingDiscountSource {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BillingDiscountSource of(Object json) {
        return OpenEnums.read(json, BillingDiscountSource::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

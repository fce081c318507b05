package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a payment method; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record BillingPaymentMethodStatus(@JsonValue String value) implements OpenEnum {

    public static final BillingPaymentMethodStatus ACTIVE = new BillingPaymentMethodStatus("active");
    public static final BillingPaymentMethodStatus DISCONNECTED = new BillingPaymentMethodStatus("disconnected");

    public BillingPaymentMethodStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BillingPaymentMethodStatus of(Object json) {
        return OpenEnums.read(json, BillingPaymentMethodStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

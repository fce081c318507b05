package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a payment attempt; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record BillingPaymentStatus(@JsonValue String value) implements OpenEnum {

    public static final BillingPaymentStatus PENDING = new BillingPaymentStatus("pending");
    public static final BillingPaymentStatus PAID = new BillingPaymentStatus("paid");
    public static final BillingPaymentStatus FAILED = new BillingPaymentStatus("failed");

    public BillingPaymentStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BillingPaymentStatus of(Object json) {
        return OpenEnums.read(json, BillingPaymentStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

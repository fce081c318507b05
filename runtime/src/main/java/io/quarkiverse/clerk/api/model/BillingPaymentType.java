package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How is paid; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record BillingPaymentType(@JsonValue String value) implements OpenEnum {

    public static final BillingPaymentType CARD = new BillingPaymentType("card");
    public static final BillingPaymentType LINK = new BillingPaymentType("link");
    public static final BillingPaymentType PAYER_CREDITS = new BillingPaymentType("payer-credits");
    public static final BillingPaymentType APPLE_PAY = new BillingPaymentType("apple_pay");
    public static final BillingPaymentType GOOGLE_PAY = new BillingPaymentType("google_pay");

    public BillingPaymentType {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BillingPaymentType of(Object json) {
        return OpenEnums.read(json, BillingPaymentType::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

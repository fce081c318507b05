package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a subscription; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record BillingSubscriptionStatus(@JsonValue String value) implements OpenEnum {

    public static final BillingSubscriptionStatus ACTIVE = new BillingSubscriptionStatus("active");
    public static final BillingSubscriptionStatus PAST_DUE = new BillingSubscriptionStatus("past_due");
    public static final BillingSubscriptionStatus CANCELED = new BillingSubscriptionStatus("canceled");
    public static final BillingSubscriptionStatus ENDED = new BillingSubscriptionStatus("ended");
    public static final BillingSubscriptionStatus ABANDONED = new BillingSubscriptionStatus("abandoned");
    public static final BillingSubscriptionStatus INCOMPLETE = new BillingSubscriptionStatus("incomplete");

    public BillingSubscriptionStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BillingSubscriptionStatus of(Object json) {
        return OpenEnums.read(json, BillingSubscriptionStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

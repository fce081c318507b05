package io.quarkiverse.clerk.api.model;

import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The state of a subscription item; {@code free_trial} is for queries only; a value that Clerk adds later keeps its text.
 *
 * @param value as Clerk writes it
 */
public record BillingSubscriptionItemStatus(@JsonValue String value) implements OpenEnum {

    public static final BillingSubscriptionItemStatus ACTIVE = new BillingSubscriptionItemStatus("active");
    public static final BillingSubscriptionItemStatus CANCELED = new BillingSubscriptionItemStatus("canceled");
    public static final BillingSubscriptionItemStatus EXPIRED = new BillingSubscriptionItemStatus("expired");
    public static final BillingSubscriptionItemStatus ENDED = new BillingSubscriptionItemStatus("ended");
    public static final BillingSubscriptionItemStatus PAST_DUE = new BillingSubscriptionItemStatus("past_due");
    public static final BillingSubscriptionItemStatus UPCOMING = new BillingSubscriptionItemStatus("upcoming");
    public static final BillingSubscriptionItemStatus INCOMPLETE = new BillingSubscriptionItemStatus("incomplete");
    public static final BillingSubscriptionItemStatus ABANDONED = new BillingSubscriptionItemStatus("abandoned");
    public static final BillingSubscriptionItemStatus FREE_TRIAL = new BillingSubscriptionItemStatus("free_trial");

    public BillingSubscriptionItemStatus {
        Objects.requireNonNull(value, "value");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static BillingSubscriptionItemStatus of(Object json) {
        return OpenEnums.read(json, BillingSubscriptionItemStatus::new);
    }

    @Override
    public String toString() {
        return value;
    }
}

package io.quarkiverse.clerk.api.model;

/** A subscription item with another price. */
@ClerkJson
public record BillingPriceTransition(
        String object,
        BillingSubscriptionItem subscriptionItem,
        BillingPriceTransitionDetails transition) {
}

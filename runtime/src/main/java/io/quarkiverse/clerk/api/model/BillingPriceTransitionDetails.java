package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/** How a subscription item got another price. */
@ClerkJson
public record BillingPriceTransitionDetails(
        BillingPlan previousPlan,
        BillingPrice previousPrice,
        @EpochMillis Instant effectiveAt,
        BillingTransitionMode effectiveMode,
        @EpochMillis Instant nextBillingDate,
        Boolean chargedImmediately,
        Money immediateCharge,
        BillingSubscriptionItemStatus previousSubscriptionItemStatus,
        String previousSubscriptionItemId) {
}

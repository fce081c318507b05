package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/** What a user or an organization is subscribed to. */
@ClerkJson
public record BillingSubscription(
        String object,
        String id,
        String instanceId,
        BillingSubscriptionStatus status,
        String payerId,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        @EpochMillis Instant activeAt,
        @EpochMillis Instant pastDueAt,
        List<BillingSubscriptionItem> subscriptionItems,
        BillingNextPayment nextPayment,
        Boolean eligibleForFreeTrial) {
}

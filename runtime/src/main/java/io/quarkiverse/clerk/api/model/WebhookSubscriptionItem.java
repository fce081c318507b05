package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * An item of a subscription, as webhooks have it.
 *
 * @param interval how often it is paid
 * @param periodEnd null while nothing ends it
 */
@ClerkJson
public record WebhookSubscriptionItem(
        String object,
        String id,
        BillingSubscriptionItemStatus status,
        Boolean isFreeTrial,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        @EpochMillis Instant periodStart,
        @EpochMillis Instant periodEnd,
        BillingPeriod interval,
        String planId,
        WebhookPlan plan,
        BillingPayer payer,
        String subscriptionId,
        BillingSeats seats,
        WebhookSubscriptionCredit credit,
        WebhookCredits credits) {
}

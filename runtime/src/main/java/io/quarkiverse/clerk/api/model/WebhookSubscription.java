package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * A subscription, as webhooks have it.
 */
@ClerkJson
public record WebhookSubscription(
        String object,
        String id,
        BillingSubscriptionStatus status,
        @EpochMillis Instant activeAt,
        @EpochMillis Instant canceledAt,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant endedAt,
        @EpochMillis Instant pastDueAt,
        @EpochMillis Instant updatedAt,
        String latestPaymentId,
        String payerId,
        BillingPayer payer,
        String paymentSourceId,
        List<WebhookSubscriptionItem> items) {
}

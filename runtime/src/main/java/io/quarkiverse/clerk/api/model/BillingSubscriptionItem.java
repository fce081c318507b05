package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * A plan in a subscription.
 *
 * @param prorationDate such as {@code 2026-01-31}
 */
@ClerkJson
public record BillingSubscriptionItem(
        String object,
        String id,
        String instanceId,
        BillingSubscriptionItemStatus status,
        BillingSubscriptionCredit credit,
        BillingCredits credits,
        String planId,
        String priceId,
        BillingPlan plan,
        BillingPeriod planPeriod,
        BillingPaymentMethod paymentMethod,
        Money lifetimePaid,
        BillingNextPayment nextPayment,
        String payerId,
        BillingPayer payer,
        Boolean isFreeTrial,
        @EpochMillis Instant periodStart,
        @EpochMillis Instant periodEnd,
        String prorationDate,
        @EpochMillis Instant canceledAt,
        @EpochMillis Instant pastDueAt,
        @EpochMillis Instant endedAt,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        BillingSeats seats,
        BillingTotals totals,
        String paymentSourceId,
        BillingPaymentSource paymentSource,
        Money amount,
        BillingNextPayment nextInvoice) {
}

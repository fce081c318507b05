package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * An attempt to collect a payment, as webhooks have it.
 *
 * @param chargeType {@code checkout} or {@code recurring}
 * @param billingDate the day that is paid for
 */
@ClerkJson
public record WebhookPaymentAttempt(
        String object,
        String id,
        String instanceId,
        String paymentId,
        String invoiceId,
        String statementId,
        String gatewayExternalId,
        BillingPaymentStatus status,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        @EpochMillis Instant paidAt,
        @EpochMillis Instant failedAt,
        WebhookPaymentFailure failedReason,
        @EpochMillis Instant billingDate,
        String chargeType,
        WebhookPayee payee,
        BillingPayer payer,
        WebhookTotals totals,
        BillingPaymentSource paymentSource,
        List<WebhookSubscriptionItem> subscriptionItems) {
}

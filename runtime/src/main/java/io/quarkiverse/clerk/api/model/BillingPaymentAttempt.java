package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/**
 * A payment, or the attempt.
 *
 * @param payee who is paid
 */
@ClerkJson
public record BillingPaymentAttempt(
        String object,
        String id,
        String paymentId,
        String instanceId,
        String chargeType,
        String payeeId,
        Map<String, Object> payee,
        String payerId,
        BillingPayer payer,
        String subscriptionItemId,
        Map<String, Object> subscriptionItem,
        Money amount,
        BillingTotals totals,
        String paymentMethodId,
        BillingPaymentMethod paymentMethod,
        String statementId,
        String gatewayExternalId,
        String gatewayExternalUrl,
        BillingPaymentStatus status,
        @EpochMillis Instant paidAt,
        @EpochMillis Instant failedAt,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt) {
}

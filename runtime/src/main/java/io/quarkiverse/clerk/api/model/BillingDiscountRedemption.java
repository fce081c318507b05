package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/**
 * A discount on a subscription item.
 *
 * @param redeemedBy the user id
 */
@ClerkJson
public record BillingDiscountRedemption(
        String object,
        String id,
        String subscriptionItemId,
        String discountId,
        String name,
        BillingDiscountSource source,
        String promoCode,
        BillingDiscountEffect effect,
        Double percentOff,
        Money amountOff,
        Money amount,
        Integer cyclesRemaining,
        Integer cyclesApplied,
        BillingDiscountStatus status,
        @EpochMillis Instant redeemedAt,
        String redeemedBy) {
}

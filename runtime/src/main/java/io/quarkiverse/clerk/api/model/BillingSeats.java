package io.quarkiverse.clerk.api.model;

import java.util.List;

/**
 * The seats of a subscription item.
 *
 * @param quantity null for any number
 */
@ClerkJson
public record BillingSeats(
        Long quantity,
        List<BillingUnitTotalTier> tiers) {
}

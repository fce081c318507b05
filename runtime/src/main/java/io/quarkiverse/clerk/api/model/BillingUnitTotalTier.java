package io.quarkiverse.clerk.api.model;

/** What the units of one range cost. */
@ClerkJson
public record BillingUnitTotalTier(
        Long quantity,
        Money feePerBlock,
        Money total) {
}

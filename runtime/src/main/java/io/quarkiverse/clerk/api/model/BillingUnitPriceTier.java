package io.quarkiverse.clerk.api.model;

/**
 * A range of units with one price.
 *
 * @param endsAfterBlock null for no end
 */
@ClerkJson
public record BillingUnitPriceTier(
        Long startsAtBlock,
        Long endsAfterBlock,
        Money feePerBlock) {
}

package io.quarkiverse.clerk.api.model;

import java.util.List;

/** A price by units, such as seats. */
@ClerkJson
public record BillingUnitPrice(
        String name,
        Long blockSize,
        List<BillingUnitPriceTier> tiers) {
}

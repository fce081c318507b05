package io.quarkiverse.clerk.api.model;

import java.util.List;

/** What units, such as seats, cost. */
@ClerkJson
public record BillingUnitTotal(
        String name,
        Long blockSize,
        List<BillingUnitTotalTier> tiers) {
}

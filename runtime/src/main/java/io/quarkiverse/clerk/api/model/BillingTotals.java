package io.quarkiverse.clerk.api.model;

import java.util.List;

/** What is to be paid in all. */
@ClerkJson
public record BillingTotals(
        Money subtotal,
        Money baseFee,
        Money taxTotal,
        Money grandTotal,
        List<BillingUnitTotal> perUnitTotals,
        BillingCredits credits,
        BillingDiscounts discounts) {
}

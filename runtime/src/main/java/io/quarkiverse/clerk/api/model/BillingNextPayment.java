package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/** The next payment. */
@ClerkJson
public record BillingNextPayment(
        Money amount,
        @EpochMillis Instant date,
        List<BillingUnitTotal> perUnitTotals,
        BillingTotals totals) {
}

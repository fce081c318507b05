package io.quarkiverse.clerk.api.model;

import java.time.Instant;

/** A change of the credit of a payer. */
@ClerkJson
public record BillingCreditLedgerEntry(
        String object,
        String id,
        String payerId,
        Money amount,
        String sourceType,
        String sourceId,
        String note,
        @IsoTime Instant createdAt) {
}

package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/** A statement: what a payer paid in a month. */
@ClerkJson
public record BillingStatement(
        String object,
        String id,
        String instanceId,
        @EpochMillis Instant timestamp,
        BillingPayer payer,
        BillingStatementStatus status,
        BillingTotals totals,
        List<BillingStatementGroup> groups) {
}

package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/** What was paid at one time. */
@ClerkJson
public record BillingStatementGroup(
        String object,
        @EpochMillis Instant timestamp,
        List<BillingPaymentAttempt> items) {
}

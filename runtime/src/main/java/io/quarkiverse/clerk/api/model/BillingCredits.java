package io.quarkiverse.clerk.api.model;

/** What is credited. */
@ClerkJson
public record BillingCredits(
        BillingProrationCredit proration,
        BillingPayerCredit payer,
        Money total) {
}

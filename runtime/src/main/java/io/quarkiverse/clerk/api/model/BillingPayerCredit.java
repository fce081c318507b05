package io.quarkiverse.clerk.api.model;

/** What is taken from the credit of a payer. */
@ClerkJson
public record BillingPayerCredit(
        Money remainingBalance,
        Money appliedAmount) {
}

package io.quarkiverse.clerk.api.model;

/** The credit of a payer. */
@ClerkJson
public record BillingCreditBalance(
        String object,
        Money balance) {
}

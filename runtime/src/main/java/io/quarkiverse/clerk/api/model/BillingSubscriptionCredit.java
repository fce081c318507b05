package io.quarkiverse.clerk.api.model;

/** What is credited for the rest of a period. */
@ClerkJson
public record BillingSubscriptionCredit(
        Money amount,
        Double cycleRemainingPercent) {
}

package io.quarkiverse.clerk.api.model;

/** What is credited for the rest of a period that was paid for. */
@ClerkJson
public record BillingProrationCredit(
        Money amount,
        Long cycleDaysRemaining,
        Long cycleDaysTotal,
        Double cycleRemainingPercent) {
}

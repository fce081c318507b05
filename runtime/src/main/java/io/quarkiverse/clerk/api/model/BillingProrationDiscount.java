package io.quarkiverse.clerk.api.model;

/** What is taken off for the part of a period that has passed. */
@ClerkJson
public record BillingProrationDiscount(
        Money amount,
        Long cycleDaysPassed,
        Long cycleDaysTotal,
        Double cyclePassedPercent) {
}

package io.quarkiverse.clerk.api.model;

/**
 * What is credited for the rest of a cycle, as webhooks have it.
 *
 * @param cycleRemainingPercent from 0 to 1
 */
@ClerkJson
public record WebhookSubscriptionCredit(
        Money amount,
        Long cycleDaysRemaining,
        Long cycleDaysTotal,
        Double cycleRemainingPercent) {
}

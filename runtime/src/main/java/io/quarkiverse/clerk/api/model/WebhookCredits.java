package io.quarkiverse.clerk.api.model;

/**
 * What is credited, as webhooks have it.
 */
@ClerkJson
public record WebhookCredits(
        WebhookSubscriptionCredit proration,
        WebhookPayerCredit payer,
        Money total) {
}

package io.quarkiverse.clerk.api.model;

/**
 * What a payer had to their credit, as webhooks have it.
 */
@ClerkJson
public record WebhookPayerCredit(
        Money appliedAmount,
        Money remainingBalance) {
}

package io.quarkiverse.clerk.api.model;

/**
 * Why a payment failed, as webhooks have it.
 */
@ClerkJson
public record WebhookPaymentFailure(
        String code,
        String declineCode) {
}

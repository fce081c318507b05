package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.WebhookPaymentAttempt;

/**
 * A payment was tried, or its state changed: {@code paymentAttempt.created}, {@code paymentAttempt.updated}.
 *
 * @param data as it is now
 */
public record PaymentAttemptEvent(WebhookMessage message, WebhookPaymentAttempt data) implements WebhookEvent {
}

package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.WebhookSubscription;

/**
 * A subscription was created or changed: {@code subscription.active}, {@code subscription.created},
 * {@code subscription.pastDue}, {@code subscription.updated}.
 *
 * @param data as it is now
 */
public record SubscriptionEvent(WebhookMessage message, WebhookSubscription data) implements WebhookEvent {
}

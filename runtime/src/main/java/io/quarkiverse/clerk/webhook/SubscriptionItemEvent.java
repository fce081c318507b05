package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.WebhookSubscriptionItem;

/**
 * An item of a subscription was created or changed: {@code subscriptionItem.abandoned}, {@code subscriptionItem.active},
 * {@code subscriptionItem.canceled}, {@code subscriptionItem.created}, {@code subscriptionItem.ended},
 * {@code subscriptionItem.freeTrialEnding}, {@code subscriptionItem.incomplete}, {@code subscriptionItem.pastDue},
 * {@code subscriptionItem.upcoming}, {@code subscriptionItem.updated}.
 *
 * @param data as it is now
 */
public record SubscriptionItemEvent(WebhookMessage message, WebhookSubscriptionItem data) implements WebhookEvent {
}

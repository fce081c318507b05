package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.User;

/**
 * A user was created or changed: {@code user.created}, {@code user.updated}.
 *
 * @param data as it is now
 */
public record UserEvent(WebhookMessage message, User data) implements WebhookEvent {
}

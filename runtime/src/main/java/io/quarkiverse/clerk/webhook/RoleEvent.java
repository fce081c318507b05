package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.Role;

/**
 * A role was created or changed: {@code role.created}, {@code role.updated}.
 *
 * @param data as it is now
 */
public record RoleEvent(WebhookMessage message, Role data) implements WebhookEvent {
}

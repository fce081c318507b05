package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.Permission;

/**
 * A permission was created or changed: {@code permission.created}, {@code permission.updated}.
 *
 * @param data as it is now
 */
public record PermissionEvent(WebhookMessage message, Permission data) implements WebhookEvent {
}

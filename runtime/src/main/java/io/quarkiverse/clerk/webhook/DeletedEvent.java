package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.DeletedObject;

/**
 * Something is gone: a user, an organization, a domain, a role or a permission: {@code organization.deleted},
 * {@code organizationDomain.deleted}, {@code permission.deleted}, {@code role.deleted}, {@code user.deleted}.
 *
 * @param data as it is now
 */
public record DeletedEvent(WebhookMessage message, DeletedObject data) implements WebhookEvent {
}

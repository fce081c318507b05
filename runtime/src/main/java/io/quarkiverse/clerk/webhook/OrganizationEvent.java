package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.Organization;

/**
 * An organization was created or changed: {@code organization.created}, {@code organization.updated}.
 *
 * @param data as it is now
 */
public record OrganizationEvent(WebhookMessage message, Organization data) implements WebhookEvent {
}

package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.OrganizationDomain;

/**
 * A domain of an organization was created or changed: {@code organizationDomain.created}, {@code organizationDomain.updated}.
 *
 * @param data as it is now
 */
public record OrganizationDomainEvent(WebhookMessage message, OrganizationDomain data) implements WebhookEvent {
}

package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.OrganizationMembership;

/**
 * A membership of an organization was created, changed or ended: {@code organizationMembership.created},
 * {@code organizationMembership.deleted}, {@code organizationMembership.updated}.
 *
 * @param data as it is now
 */
public record OrganizationMembershipEvent(WebhookMessage message, OrganizationMembership data) implements WebhookEvent {
}

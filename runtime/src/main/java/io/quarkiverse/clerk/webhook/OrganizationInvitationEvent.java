package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.OrganizationInvitation;

/**
 * An invitation to an organization was created, accepted or revoked: {@code organizationInvitation.accepted},
 * {@code organizationInvitation.created}, {@code organizationInvitation.revoked}.
 *
 * @param data as it is now
 */
public record OrganizationInvitationEvent(WebhookMessage message, OrganizationInvitation data) implements WebhookEvent {
}

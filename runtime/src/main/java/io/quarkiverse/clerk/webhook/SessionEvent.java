package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.SessionDetails;

/**
 * A session began, ended, was removed or revoked, or waits for its user: {@code session.created}, {@code session.ended},
 * {@code session.pending}, {@code session.removed}, {@code session.revoked}.
 *
 * @param data as it is now
 */
public record SessionEvent(WebhookMessage message, SessionDetails data) implements WebhookEvent {
}

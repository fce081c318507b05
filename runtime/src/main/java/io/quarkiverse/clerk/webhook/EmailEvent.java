package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.Email;

/**
 * An e-mail is to be sent, by Clerk or, where Clerk shall not, by the application: {@code email.created}.
 *
 * @param data as it is now
 */
public record EmailEvent(WebhookMessage message, Email data) implements WebhookEvent {
}

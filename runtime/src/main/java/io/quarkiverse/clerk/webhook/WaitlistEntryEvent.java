package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.WaitlistEntry;

/**
 * An entry of the waiting list was created or changed: {@code waitlistEntry.created}, {@code waitlistEntry.updated}.
 *
 * @param data as it is now
 */
public record WaitlistEntryEvent(WebhookMessage message, WaitlistEntry data) implements WebhookEvent {
}

package io.quarkiverse.clerk.webhook;

import java.util.Map;

/**
 * A webhook of a type that this version of the extension does not know.
 *
 * @param data as Clerk sent it
 */
public record UnknownEvent(WebhookMessage message, Map<String, Object> data) implements WebhookEvent {
}

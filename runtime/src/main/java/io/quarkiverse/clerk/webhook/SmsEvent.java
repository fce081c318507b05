package io.quarkiverse.clerk.webhook;

import io.quarkiverse.clerk.api.model.SmsMessage;

/**
 * A text message is to be sent, by Clerk or, where Clerk shall not, by the application: {@code sms.created}.
 *
 * @param data as it is now
 */
public record SmsEvent(WebhookMessage message, SmsMessage data) implements WebhookEvent {
}

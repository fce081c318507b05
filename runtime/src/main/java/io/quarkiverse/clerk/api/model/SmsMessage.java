package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Map;

/**
 * A text message, as webhooks have it.
 *
 * @param slug which template it was made from
 * @param data what the template was filled with
 * @param deliveredByClerk whether Clerk sends it; else the application has to
 */
@ClerkJson
public record SmsMessage(
        String object,
        String id,
        String slug,
        String fromPhoneNumber,
        String toPhoneNumber,
        String phoneNumberId,
        String userId,
        String message,
        String status,
        Map<String, Object> data,
        Boolean deliveredByClerk,
        @EpochMillis Instant createdAtMs) {

    /** Without the text, which may have a code in it. */
    @Override
    public String toString() {
        return "SmsMessage[id=" + id + "]";
    }
}

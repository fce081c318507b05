package io.quarkiverse.clerk.api.model;

import java.util.Map;

/**
 * An email that was sent through Clerk.
 *
 * @param status such as {@code queued}; {@code accepted} means that the provider took it, not that it arrived
 */
@ClerkJson
public record Email(
        String object,
        String id,
        String slug,
        String fromEmailName,
        String replyToEmailName,
        String toEmailAddress,
        String emailAddressId,
        String userId,
        String subject,
        String body,
        String bodyPlain,
        String status,
        Map<String, Object> data,
        Boolean deliveredByClerk,
        String suppressionReason) {
}

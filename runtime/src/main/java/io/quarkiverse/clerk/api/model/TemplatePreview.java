package io.quarkiverse.clerk.api.model;

/** How a message would look. */
@ClerkJson
public record TemplatePreview(
        String subject,
        String body,
        String fromEmailAddress,
        String replyToEmailAddress) {
}

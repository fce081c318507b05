package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.List;

/**
 * The template of an email or text message.
 *
 * @param markup what the editor of the dashboard made
 * @param fromEmailName the part before the {@code @}
 * @param replyToEmailName the part before the {@code @}
 */
@ClerkJson
public record Template(
        String id,
        String object,
        String instanceId,
        String resourceType,
        TemplateType templateType,
        String name,
        String slug,
        Integer position,
        Boolean canRevert,
        Boolean canDelete,
        Boolean canEditBody,
        Boolean canToggle,
        String subject,
        String markup,
        String body,
        List<String> availableVariables,
        List<String> requiredVariables,
        String fromEmailName,
        String replyToEmailName,
        Boolean deliveredByClerk,
        Boolean enabled,
        Boolean flaggedAsSuspicious,
        @EpochMillis Instant updatedAt,
        @EpochMillis Instant createdAt) {
}

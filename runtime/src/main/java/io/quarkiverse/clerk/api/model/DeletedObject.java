package io.quarkiverse.clerk.api.model;

/**
 * What is left of something that was deleted.
 *
 * @param object what it was, such as {@code user}
 * @param slug of templates, which have no id
 */
@ClerkJson
public record DeletedObject(
        String object,
        String id,
        String slug,
        Boolean deleted,
        String externalId) {
}

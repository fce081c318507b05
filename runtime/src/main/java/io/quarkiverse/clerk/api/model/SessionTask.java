package io.quarkiverse.clerk.api.model;

/**
 * What a pending session still has to do.
 *
 * @param key such as {@code choose-organization}
 */
@ClerkJson
public record SessionTask(
        String key) {
}

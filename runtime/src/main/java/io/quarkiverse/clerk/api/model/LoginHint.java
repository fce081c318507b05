package io.quarkiverse.clerk.api.model;

/**
 * What the identity provider is told about who signs in.
 *
 * @param source the custom attribute, with {@link LoginHintMode#CUSTOM_ATTRIBUTE}
 */
@ClerkJson
public record LoginHint(
        LoginHintMode mode,
        String source) {
}

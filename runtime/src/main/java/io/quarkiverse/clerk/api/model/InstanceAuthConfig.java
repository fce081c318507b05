package io.quarkiverse.clerk.api.model;

/**
 * How people sign up, as far as it is not in {@link InstanceRestrictions}.
 *
 * @param enhancedEmailDeliverability deprecated by Clerk
 */
@ClerkJson
public record InstanceAuthConfig(
        String object,
        String id,
        Boolean restrictedToAllowlist,
        String fromEmailAddress,
        Boolean progressiveSignUp,
        Boolean enhancedEmailDeliverability) {
}

package io.quarkiverse.clerk.api.model;

/** A feature of a plan. */
@ClerkJson
public record BillingFeature(
        String object,
        String id,
        String name,
        String description,
        String slug,
        String avatarUrl) {
}

package io.quarkiverse.clerk.api.model;

/**
 * What a unit of a plan costs from a number of units on, as webhooks have it.
 *
 * @param endsAfterBlock null for the last tier
 * @param amountPerBlock in the smallest unit of the currency
 */
@ClerkJson
public record WebhookUnitPriceTier(
        Long startsAtBlock,
        Long endsAfterBlock,
        Long amountPerBlock,
        String currency) {
}

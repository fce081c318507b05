package io.quarkiverse.clerk.api.model;

/**
 * What the units of a kind cost together, as webhooks have it.
 *
 * @param amount of one unit, in the smallest unit of the currency
 * @param total of all, in the smallest unit of the currency
 */
@ClerkJson
public record WebhookUnitTotal(
        String name,
        Long amount,
        Long quantity,
        Long total,
        String currency) {
}

package io.quarkiverse.clerk.api.model;

import java.util.List;

/**
 * What a unit of a plan costs, as webhooks have it.
 */
@ClerkJson
public record WebhookUnitPrice(
        String name,
        Long blockSize,
        List<WebhookUnitPriceTier> tiers) {
}

package io.quarkiverse.clerk.api.model;

import java.util.List;

/**
 * A billing plan, as webhooks have it.
 *
 * @param amount in the smallest unit of the currency
 */
@ClerkJson
public record WebhookPlan(
        String id,
        String slug,
        String name,
        Boolean isRecurring,
        Long amount,
        String currency,
        List<WebhookUnitPrice> unitPrices) {
}

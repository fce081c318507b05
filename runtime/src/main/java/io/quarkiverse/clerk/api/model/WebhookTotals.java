package io.quarkiverse.clerk.api.model;

import java.util.List;

/**
 * What a payment is made up of, as webhooks have it.
 */
@ClerkJson
public record WebhookTotals(
        Money subtotal,
        Money taxTotal,
        Money grandTotal,
        List<WebhookUnitTotal> perUnitTotals) {
}

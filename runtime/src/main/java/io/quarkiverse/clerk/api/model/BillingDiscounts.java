package io.quarkiverse.clerk.api.model;

/** What is taken off. */
@ClerkJson
public record BillingDiscounts(
        BillingProrationDiscount proration,
        Money total) {
}

package io.quarkiverse.clerk.api.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a payer pays, in the older form; {@link BillingPaymentMethod} is its successor.
 *
 * @param last4 the last digits of a card
 */
@ClerkJson
public record BillingPaymentSource(
        String object,
        String id,
        String payerId,
        BillingPaymentType paymentMethod,
        @JsonProperty("is_default") Boolean isDefault,
        String gateway,
        String gatewayExternalId,
        String gatewayExternalAccountId,
        String last4,
        BillingPaymentMethodStatus status,
        String walletType,
        String cardType,
        Integer expiryYear,
        Integer expiryMonth,
        @EpochMillis Instant createdAt,
        @EpochMillis Instant updatedAt,
        Boolean isRemovable) {
}

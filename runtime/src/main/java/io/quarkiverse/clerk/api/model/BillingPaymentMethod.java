package io.quarkiverse.clerk.api.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a payer pays.
 *
 * @param last4 the last digits of a card
 */
@ClerkJson
public record BillingPaymentMethod(
        String object,
        String id,
        String payerId,
        BillingPaymentType paymentType,
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

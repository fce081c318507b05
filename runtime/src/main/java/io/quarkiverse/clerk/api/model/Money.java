package io.quarkiverse.clerk.api.model;

/**
 * An amount of money.
 *
 * @param amount in the smallest unit, such as cents
 * @param amountFormatted without the currency
 * @param currency such as {@code USD}
 */
@ClerkJson
public record Money(
        Long amount,
        String amountFormatted,
        String currency,
        String currencySymbol) {
}

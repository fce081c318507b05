package io.quarkiverse.clerk.api.model;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A price of a plan.
 *
 * @param amount a month, in the smallest unit
 * @param annualMonthlyAmount a month if a year is paid at once, in the smallest unit
 */
@ClerkJson
public record BillingPrice(
        String object,
        String id,
        String planId,
        String instanceId,
        String currency,
        String currencySymbol,
        Long amount,
        Long annualMonthlyAmount,
        Money fee,
        Money annualMonthlyFee,
        String description,
        @JsonProperty("is_default") Boolean isDefault,
        @EpochMillis Instant createdAt,
        BillingPeriod supportedBillingPeriods) {
}

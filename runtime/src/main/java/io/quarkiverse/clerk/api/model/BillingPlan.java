package io.quarkiverse.clerk.api.model;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A plan that can be subscribed to.
 *
 * @param annualMonthlyFee what a month costs if a year is paid at once
 * @param productId deprecated by Clerk
 * @param forPayerType who can subscribe to it
 * @param amount see {@code fee}; in the smallest unit
 * @param payerType see {@code forPayerType}
 */
@ClerkJson
public record BillingPlan(
        String object,
        String id,
        String name,
        Money fee,
        Money annualMonthlyFee,
        Money annualFee,
        String description,
        String productId,
        @JsonProperty("is_default") Boolean isDefault,
        Boolean isRecurring,
        Boolean publiclyVisible,
        Boolean hasBaseFee,
        BillingPayerType forPayerType,
        String slug,
        String avatarUrl,
        List<BillingFeature> features,
        Boolean freeTrialEnabled,
        Long freeTrialDays,
        List<BillingUnitPrice> unitPrices,
        Long amount,
        String amountFormatted,
        Long annualMonthlyAmount,
        String annualMonthlyAmountFormatted,
        Long annualAmount,
        String annualAmountFormatted,
        String currencySymbol,
        String currency,
        List<String> payerType,
        String period,
        Long interval) {
}

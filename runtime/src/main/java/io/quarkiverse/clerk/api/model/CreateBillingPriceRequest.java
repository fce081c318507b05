package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new price of a plan ({@code CreateBillingPrice}). */
public final class CreateBillingPriceRequest extends RequestBody<CreateBillingPriceRequest> {

    private CreateBillingPriceRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateBillingPriceRequest with(Map<String, Object> properties) {
        return new CreateBillingPriceRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param planId the plan that it is a price of
     * @param amount a month, in the smallest unit, such as cents
     */
    public static CreateBillingPriceRequest create(String planId, long amount) {
        return new CreateBillingPriceRequest(Map.of()).set("plan_id", planId).set("amount", amount);
    }

    /** Such as {@code USD}. */
    public CreateBillingPriceRequest currency(String currency) {
        return set("currency", currency);
    }

    public CreateBillingPriceRequest clearAmount() {
        return clear("amount");
    }

    /** A month if a year is paid at once, in the smallest unit. */
    public CreateBillingPriceRequest annualMonthlyAmount(long annualMonthlyAmount) {
        return set("annual_monthly_amount", annualMonthlyAmount);
    }

    public CreateBillingPriceRequest clearAnnualMonthlyAmount() {
        return clear("annual_monthly_amount");
    }

    /** For people. */
    public CreateBillingPriceRequest description(String description) {
        return set("description", description);
    }

    /** What can be chosen. */
    public CreateBillingPriceRequest supportedBillingPeriods(BillingPeriod supportedBillingPeriods) {
        return set("supported_billing_periods", supportedBillingPeriods);
    }
}

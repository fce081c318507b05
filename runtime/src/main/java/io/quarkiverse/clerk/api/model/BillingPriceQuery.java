package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which prices ({@code GetBillingPriceList}). */
public final class BillingPriceQuery extends OffsetPageQuery<BillingPriceQuery> {

    private BillingPriceQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    BillingPriceQuery with(Map<String, List<String>> parameters) {
        return new BillingPriceQuery(parameters);
    }

    /** Everything. */
    public static BillingPriceQuery create() {
        return new BillingPriceQuery(Map.of());
    }

    /** Of one plan. */
    public BillingPriceQuery planId(String planId) {
        return set("plan_id", planId);
    }
}

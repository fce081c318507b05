package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which plans ({@code GetCommercePlanList}). */
public final class BillingPlanQuery extends OffsetPageQuery<BillingPlanQuery> {

    private BillingPlanQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    BillingPlanQuery with(Map<String, List<String>> parameters) {
        return new BillingPlanQuery(parameters);
    }

    /** Everything. */
    public static BillingPlanQuery create() {
        return new BillingPlanQuery(Map.of());
    }

    /** Of users or of organizations. */
    public BillingPlanQuery payerType(BillingPayerType payerType) {
        return set("payer_type", payerType);
    }
}

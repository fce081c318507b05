package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** Which subscription items ({@code GetCommerceSubscriptionItemList}). */
public final class BillingSubscriptionItemQuery extends OffsetPageQuery<BillingSubscriptionItemQuery> {

    private BillingSubscriptionItemQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    BillingSubscriptionItemQuery with(Map<String, List<String>> parameters) {
        return new BillingSubscriptionItemQuery(parameters);
    }

    /** Everything. */
    public static BillingSubscriptionItemQuery create() {
        return new BillingSubscriptionItemQuery(Map.of());
    }

    /** Only those in this state. */
    public BillingSubscriptionItemQuery status(BillingSubscriptionItemStatus status) {
        return set("status", status);
    }

    /** Of users or of organizations. */
    public BillingSubscriptionItemQuery payerType(BillingPayerType payerType) {
        return set("payer_type", payerType);
    }

    /** Of one plan. */
    public BillingSubscriptionItemQuery planId(String planId) {
        return set("plan_id", planId);
    }

    /** Whether free plans are there, too. */
    public BillingSubscriptionItemQuery includeFree(boolean includeFree) {
        return set("include_free", includeFree);
    }

    /** A text about the payer. */
    public BillingSubscriptionItemQuery query(String query) {
        return set("query", query);
    }
}

package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** Another price of the same plan ({@code CreateBillingPriceTransition}). */
public final class PriceTransitionRequest extends RequestBody<PriceTransitionRequest> {

    private PriceTransitionRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    PriceTransitionRequest with(Map<String, Object> properties) {
        return new PriceTransitionRequest(properties);
    }

    /** With what Clerk requires. */
    public static PriceTransitionRequest create(String fromPriceId, String toPriceId) {
        return new PriceTransitionRequest(Map.of()).set("from_price_id", fromPriceId).set("to_price_id", toPriceId);
    }
}

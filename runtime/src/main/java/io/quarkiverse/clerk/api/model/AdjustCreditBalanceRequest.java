package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A change of a credit balance ({@code AdjustUserBillingCreditBalance}, {@code AdjustOrganizationBillingCreditBalance}). */
public final class AdjustCreditBalanceRequest extends RequestBody<AdjustCreditBalanceRequest> {

    private AdjustCreditBalanceRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    AdjustCreditBalanceRequest with(Map<String, Object> properties) {
        return new AdjustCreditBalanceRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param amount in the smallest unit, such as cents
     * @param idempotencyKey a request with the same key is done once
     */
    public static AdjustCreditBalanceRequest create(long amount, BillingCreditAction action, String idempotencyKey) {
        return new AdjustCreditBalanceRequest(Map.of()).set("amount", amount).set("action", action).set("idempotency_key",
                idempotencyKey);
    }

    /** Such as {@code USD}. */
    public AdjustCreditBalanceRequest currency(String currency) {
        return set("currency", currency);
    }

    /** For the ledger. */
    public AdjustCreditBalanceRequest note(String note) {
        return set("note", note);
    }
}

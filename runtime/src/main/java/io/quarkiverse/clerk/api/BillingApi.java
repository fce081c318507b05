package io.quarkiverse.clerk.api;

import java.time.Instant;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.BillingDiscountRedemption;
import io.quarkiverse.clerk.api.model.BillingPaymentAttempt;
import io.quarkiverse.clerk.api.model.BillingPlan;
import io.quarkiverse.clerk.api.model.BillingPlanQuery;
import io.quarkiverse.clerk.api.model.BillingPrice;
import io.quarkiverse.clerk.api.model.BillingPriceQuery;
import io.quarkiverse.clerk.api.model.BillingPriceTransition;
import io.quarkiverse.clerk.api.model.BillingStatement;
import io.quarkiverse.clerk.api.model.BillingSubscriptionItem;
import io.quarkiverse.clerk.api.model.BillingSubscriptionItemQuery;
import io.quarkiverse.clerk.api.model.CreateBillingPriceRequest;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Paging;
import io.quarkiverse.clerk.api.model.PriceTransitionRequest;
import io.quarkus.rest.client.reactive.ClientQueryParam;

/** Plans, prices, subscriptions and payments (Clerk: Billing). */
@BackendApi
@Path("/billing")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface BillingApi {

    /** The plans ({@code GetCommercePlanList}). */
    @GET
    @Path("/plans")
    @ClientQueryParam(name = "paginated", value = "true")
    Page<BillingPlan> plans(@BeanParam BillingPlanQuery query);

    /** The prices ({@code GetBillingPriceList}). */
    @GET
    @Path("/prices")
    @ClientQueryParam(name = "paginated", value = "true")
    Page<BillingPrice> prices(@BeanParam BillingPriceQuery query);

    /** A new price of a plan ({@code CreateBillingPrice}). */
    @POST
    @Path("/prices")
    BillingPrice createPrice(CreateBillingPriceRequest request);

    /** The subscription items ({@code GetCommerceSubscriptionItemList}). */
    @GET
    @Path("/subscription_items")
    @ClientQueryParam(name = "paginated", value = "true")
    Page<BillingSubscriptionItem> subscriptionItems(@BeanParam BillingSubscriptionItemQuery query);

    /**
     * Cancels a subscription item ({@code CancelCommerceSubscriptionItem}).
     *
     * @param endNow whether it ends at once rather than with the period
     */
    @DELETE
    @Path("/subscription_items/{subscriptionItemId}")
    BillingSubscriptionItem cancelSubscriptionItem(@PathParam("subscriptionItemId") String subscriptionItemId,
            @QueryParam("end_now") boolean endNow);

    /**
     * Extends a free trial ({@code ExtendBillingSubscriptionItemFreeTrial}).
     *
     * @param extendTo the new end, at most 365 days after the old one
     */
    @POST
    @Path("/subscription_items/{subscriptionItemId}/extend_free_trial")
    BillingSubscriptionItem extendFreeTrial(@PathParam("subscriptionItemId") String subscriptionItemId,
            @BodyProperty("extend_to") Instant extendTo);

    /** Gives a subscription item another price ({@code CreateBillingPriceTransition}). */
    @POST
    @Path("/subscription_items/{subscriptionItemId}/price_transition")
    BillingPriceTransition transitionPrice(@PathParam("subscriptionItemId") String subscriptionItemId,
            PriceTransitionRequest request);

    /** Gives a subscription item a discount ({@code ApplyBillingSubscriptionItemDiscount}). */
    @POST
    @Path("/subscription_items/{subscriptionItemId}/discounts")
    BillingDiscountRedemption applyDiscount(@PathParam("subscriptionItemId") String subscriptionItemId,
            @BodyProperty("discount_id") String discountId);

    /** Takes a discount from a subscription item ({@code RemoveBillingSubscriptionItemDiscount}). */
    @DELETE
    @Path("/subscription_items/{subscriptionItemId}/discounts/{discountId}")
    BillingDiscountRedemption removeDiscount(@PathParam("subscriptionItemId") String subscriptionItemId,
            @PathParam("discountId") String discountId);

    /** The statements, the newest first ({@code GetBillingStatementList}). */
    @GET
    @Path("/statements")
    @ClientQueryParam(name = "paginated", value = "true")
    Page<BillingStatement> statements(@BeanParam Paging query);

    /** One statement ({@code GetBillingStatement}). */
    @GET
    @Path("/statements/{statementId}")
    BillingStatement getStatement(@PathParam("statementId") String statementId);

    /** The payment attempts of a statement, the newest first ({@code GetBillingStatementPaymentAttempts}). */
    @GET
    @Path("/statements/{statementId}/payment_attempts")
    @ClientQueryParam(name = "paginated", value = "true")
    Page<BillingPaymentAttempt> paymentAttempts(@PathParam("statementId") String statementId, @BeanParam Paging query);
}

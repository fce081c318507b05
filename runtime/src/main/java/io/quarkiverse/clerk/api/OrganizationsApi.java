package io.quarkiverse.clerk.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.AdjustCreditBalanceRequest;
import io.quarkiverse.clerk.api.model.BillingCreditBalance;
import io.quarkiverse.clerk.api.model.BillingCreditLedgerEntry;
import io.quarkiverse.clerk.api.model.BillingSubscription;
import io.quarkiverse.clerk.api.model.CreateOrganizationRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.ImageUpload;
import io.quarkiverse.clerk.api.model.Organization;
import io.quarkiverse.clerk.api.model.OrganizationMetadataRequest;
import io.quarkiverse.clerk.api.model.OrganizationQuery;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.UpdateOrganizationRequest;

/** The organizations of the instance (Clerk: Organizations). */
@BackendApi
@Path("/organizations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface OrganizationsApi {

    /** Organizations, the newest first unless asked for in another order ({@code ListOrganizations}). */
    @GET
    Page<Organization> list(@BeanParam OrganizationQuery query);

    /** A new organization ({@code CreateOrganization}). */
    @POST
    Organization create(CreateOrganizationRequest request);

    /**
     * One organization ({@code GetOrganization}).
     *
     * @param organizationId its id or slug
     */
    @GET
    @Path("/{organizationId}")
    Organization get(@PathParam("organizationId") String organizationId);

    /**
     * One organization, with more than is looked for otherwise ({@code GetOrganization}).
     *
     * @param organizationId its id or slug
     * @param includeMembersCount whether the members are counted
     * @param includeMissingMember whether it is looked for a member who may manage the others
     */
    @GET
    @Path("/{organizationId}")
    Organization get(@PathParam("organizationId") String organizationId,
            @QueryParam("include_members_count") boolean includeMembersCount,
            @QueryParam("include_missing_member_with_elevated_permissions") boolean includeMissingMember);

    /** Changes an organization; what is not set stays ({@code UpdateOrganization}). */
    @PATCH
    @Path("/{organizationId}")
    Organization update(@PathParam("organizationId") String organizationId, UpdateOrganizationRequest request);

    /** Deletes an organization ({@code DeleteOrganization}). */
    @DELETE
    @Path("/{organizationId}")
    DeletedObject delete(@PathParam("organizationId") String organizationId);

    /**
     * Merges metadata into that of an organization, deeply; a key whose value is null is removed ({@code
     * MergeOrganizationMetadata}).
     */
    @PATCH
    @Path("/{organizationId}/metadata")
    Organization mergeMetadata(@PathParam("organizationId") String organizationId, OrganizationMetadataRequest request);

    /** Replaces metadata of an organization; a kind that is not set stays ({@code ReplaceOrganizationMetadata}). */
    @PUT
    @Path("/{organizationId}/metadata")
    Organization replaceMetadata(@PathParam("organizationId") String organizationId, OrganizationMetadataRequest request);

    /** Gives an organization a logo ({@code UploadOrganizationLogo}). */
    @PUT
    @Path("/{organizationId}/logo")
    Organization uploadLogo(@PathParam("organizationId") String organizationId, ImageUpload image);

    /** Takes the logo of an organization away ({@code DeleteOrganizationLogo}). */
    @DELETE
    @Path("/{organizationId}/logo")
    Organization deleteLogo(@PathParam("organizationId") String organizationId);

    /** What an organization is subscribed to ({@code GetOrganizationBillingSubscription}). */
    @GET
    @Path("/{organizationId}/billing/subscription")
    BillingSubscription billingSubscription(@PathParam("organizationId") String organizationId);

    /** The credit of an organization ({@code GetOrganizationBillingCreditBalance}). */
    @GET
    @Path("/{organizationId}/billing/credits")
    BillingCreditBalance billingCreditBalance(@PathParam("organizationId") String organizationId);

    /** Changes the credit of an organization ({@code AdjustOrganizationBillingCreditBalance}). */
    @POST
    @Path("/{organizationId}/billing/credits")
    BillingCreditLedgerEntry adjustBillingCreditBalance(@PathParam("organizationId") String organizationId,
            AdjustCreditBalanceRequest request);
}

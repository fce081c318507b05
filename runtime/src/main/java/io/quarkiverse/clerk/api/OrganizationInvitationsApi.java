package io.quarkiverse.clerk.api;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.CreateOrganizationInvitationRequest;
import io.quarkiverse.clerk.api.model.OrganizationInvitation;
import io.quarkiverse.clerk.api.model.OrganizationInvitationQuery;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Paging;

/** Invitations to organizations (Clerk: Organization Invitations). */
@BackendApi
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface OrganizationInvitationsApi {

    /**
     * The invitations to an organization, the newest first unless asked for in another order ({@code
     * ListOrganizationInvitations}).
     */
    @GET
    @Path("/organizations/{organizationId}/invitations")
    Page<OrganizationInvitation> list(@PathParam("organizationId") String organizationId,
            @BeanParam OrganizationInvitationQuery query);

    /** The invitations to all organizations ({@code ListInstanceOrganizationInvitations}). */
    @GET
    @Path("/organization_invitations")
    Page<OrganizationInvitation> listAll(@BeanParam OrganizationInvitationQuery query);

    /**
     * The invitations to an organization that nobody has accepted yet ({@code ListPendingOrganizationInvitations}).
     *
     * @deprecated Clerk has replaced it by {@code list} with {@code status(InvitationStatus.PENDING)}
     */
    @Deprecated
    @GET
    @Path("/organizations/{organizationId}/invitations/pending")
    Page<OrganizationInvitation> listPending(@PathParam("organizationId") String organizationId, @BeanParam Paging query);

    /** A new invitation ({@code CreateOrganizationInvitation}). */
    @POST
    @Path("/organizations/{organizationId}/invitations")
    OrganizationInvitation create(@PathParam("organizationId") String organizationId,
            CreateOrganizationInvitationRequest request);

    /** Several new invitations, ten at most ({@code CreateOrganizationInvitationBulk}). */
    @POST
    @Path("/organizations/{organizationId}/invitations/bulk")
    Page<OrganizationInvitation> createAll(@PathParam("organizationId") String organizationId,
            List<CreateOrganizationInvitationRequest> requests);

    /** One invitation ({@code GetOrganizationInvitation}). */
    @GET
    @Path("/organizations/{organizationId}/invitations/{invitationId}")
    OrganizationInvitation get(@PathParam("organizationId") String organizationId,
            @PathParam("invitationId") String invitationId);

    /**
     * Revokes an invitation ({@code RevokeOrganizationInvitation}).
     *
     * @param requestingUserId who revokes it, null for the backend
     */
    @POST
    @Path("/organizations/{organizationId}/invitations/{invitationId}/revoke")
    OrganizationInvitation revoke(@PathParam("organizationId") String organizationId,
            @PathParam("invitationId") String invitationId,
            @BodyProperty(value = "requesting_user_id", nullable = true) String requestingUserId);
}

package io.quarkiverse.clerk.api;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.CreateInvitationRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Invitation;
import io.quarkiverse.clerk.api.model.InvitationQuery;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkus.rest.client.reactive.ClientQueryParam;

/** Invitations to the application (Clerk: Invitations). */
@BackendApi
@Path("/invitations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface InvitationsApi {

    /** Invitations, the newest first unless asked for in another order ({@code ListInvitations}). */
    @GET
    @ClientQueryParam(name = "paginated", value = "true")
    Page<Invitation> list(@BeanParam InvitationQuery query);

    /** A new invitation ({@code CreateInvitation}). */
    @POST
    Invitation create(CreateInvitationRequest request);

    /** Several new invitations, ten at most ({@code CreateBulkInvitations}). */
    @POST
    @Path("/bulk")
    Page<Invitation> createAll(List<CreateInvitationRequest> requests);

    /** Revokes an invitation; the address can be invited again, or sign up ({@code RevokeInvitation}). */
    @POST
    @Path("/{invitationId}/revoke")
    Invitation revoke(@PathParam("invitationId") String invitationId);

    /**
     * Deletes an invitation ({@code DeleteInvitation}).
     * <p>
     * Newer than Clerk's specification; its SDK for JavaScript has it.
     */
    @DELETE
    @Path("/{invitationId}")
    DeletedObject delete(@PathParam("invitationId") String invitationId);
}

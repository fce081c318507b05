package io.quarkiverse.clerk.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.CreateOrganizationMembershipRequest;
import io.quarkiverse.clerk.api.model.OrganizationMembership;
import io.quarkiverse.clerk.api.model.OrganizationMembershipQuery;
import io.quarkiverse.clerk.api.model.OrganizationMetadataRequest;
import io.quarkiverse.clerk.api.model.Page;

/** The members of organizations (Clerk: Organization Memberships). */
@BackendApi
@Path("/")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface OrganizationMembershipsApi {

    /** The members of an organization ({@code ListOrganizationMemberships}). */
    @GET
    @Path("/organizations/{organizationId}/memberships")
    Page<OrganizationMembership> list(@PathParam("organizationId") String organizationId,
            @BeanParam OrganizationMembershipQuery query);

    /** The members of all organizations ({@code InstanceGetOrganizationMemberships}). */
    @GET
    @Path("/organization_memberships")
    Page<OrganizationMembership> listAll(@BeanParam OrganizationMembershipQuery query);

    /** Makes a user a member ({@code CreateOrganizationMembership}). */
    @POST
    @Path("/organizations/{organizationId}/memberships")
    OrganizationMembership create(@PathParam("organizationId") String organizationId,
            CreateOrganizationMembershipRequest request);

    /**
     * Gives a member another role ({@code UpdateOrganizationMembership}).
     *
     * @param role the key, such as {@code org:admin}
     */
    @PATCH
    @Path("/organizations/{organizationId}/memberships/{userId}")
    OrganizationMembership updateRole(@PathParam("organizationId") String organizationId, @PathParam("userId") String userId,
            @BodyProperty("role") String role);

    /** Ends a membership ({@code DeleteOrganizationMembership}). */
    @DELETE
    @Path("/organizations/{organizationId}/memberships/{userId}")
    OrganizationMembership delete(@PathParam("organizationId") String organizationId, @PathParam("userId") String userId);

    /**
     * Merges metadata into that of a membership, deeply; a key whose value is null is removed ({@code
     * UpdateOrganizationMembershipMetadata}).
     */
    @PATCH
    @Path("/organizations/{organizationId}/memberships/{userId}/metadata")
    OrganizationMembership mergeMetadata(@PathParam("organizationId") String organizationId, @PathParam("userId") String userId,
            OrganizationMetadataRequest request);
}

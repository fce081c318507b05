package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.AdminPortalLinkToken;
import io.quarkiverse.clerk.api.model.CreateAdminPortalLinkTokenRequest;

/** Links to the admin portal, where an IT contact sets up single sign-on (Clerk: Admin Portal Link Tokens). */
@BackendApi
@Path("/admin_portal_link_tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AdminPortalLinkTokensApi {

    /** A new token; it is in this answer ({@code createAdminPortalLinkToken}). */
    @POST
    AdminPortalLinkToken create(CreateAdminPortalLinkTokenRequest request);

    /**
     * Revokes a token ({@code revokeAdminPortalLinkToken}).
     *
     * @param revocationReason why, null for no reason
     */
    @POST
    @Path("/{tokenId}/revoke")
    AdminPortalLinkToken revoke(@PathParam("tokenId") String tokenId,
            @BodyProperty(value = "revocation_reason", nullable = true) String revocationReason);
}

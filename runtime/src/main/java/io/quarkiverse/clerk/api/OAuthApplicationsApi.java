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
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.CreateOAuthApplicationRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.ImageUpload;
import io.quarkiverse.clerk.api.model.OAuthApplication;
import io.quarkiverse.clerk.api.model.OAuthApplicationQuery;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.UpdateOAuthApplicationRequest;

/** Applications that sign their users in with Clerk as the OAuth provider (Clerk: OAuth Applications). */
@BackendApi
@Path("/oauth_applications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface OAuthApplicationsApi {

    /** The applications ({@code ListOAuthApplications}). */
    @GET
    Page<OAuthApplication> list(@BeanParam OAuthApplicationQuery query);

    /** A new application; its client secret is in this answer ({@code CreateOAuthApplication}). */
    @POST
    OAuthApplication create(CreateOAuthApplicationRequest request);

    /** One application ({@code GetOAuthApplication}). */
    @GET
    @Path("/{applicationId}")
    OAuthApplication get(@PathParam("applicationId") String applicationId);

    /** Changes an application ({@code UpdateOAuthApplication}). */
    @PATCH
    @Path("/{applicationId}")
    OAuthApplication update(@PathParam("applicationId") String applicationId, UpdateOAuthApplicationRequest request);

    /** Deletes an application ({@code DeleteOAuthApplication}). */
    @DELETE
    @Path("/{applicationId}")
    DeletedObject delete(@PathParam("applicationId") String applicationId);

    /** Gives an application a logo ({@code UploadOAuthApplicationLogo}). */
    @PUT
    @Path("/{applicationId}/logo")
    OAuthApplication uploadLogo(@PathParam("applicationId") String applicationId, ImageUpload image);

    /**
     * Gives an application a new client secret, which is in this answer; the old one ends ({@code
     * RotateOAuthApplicationSecret}).
     */
    @POST
    @Path("/{applicationId}/rotate_secret")
    OAuthApplication rotateSecret(@PathParam("applicationId") String applicationId);

    /**
     * Revokes an access token or refresh token of an application ({@code RevokeOAuthApplicationToken}).
     *
     * @param token the token itself
     */
    @POST
    @Path("/{applicationId}/revoke_token")
    void revokeToken(@PathParam("applicationId") String applicationId, @BodyProperty("token") String token);
}

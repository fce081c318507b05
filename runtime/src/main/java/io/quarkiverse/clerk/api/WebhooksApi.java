package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.SvixUrl;

/** The webhooks, which Svix sends (Clerk: Webhooks). */
@BackendApi
@Path("/webhooks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface WebhooksApi {

    /** Creates the Svix application of the instance ({@code CreateSvixApp}). */
    @POST
    @Path("/svix")
    SvixUrl createSvixApp();

    /** Deletes the Svix application of the instance ({@code DeleteSvixApp}). */
    @DELETE
    @Path("/svix")
    void deleteSvixApp();

    /** A new URL where the webhooks are managed ({@code GenerateSvixAuthURL}). */
    @POST
    @Path("/svix_url")
    SvixUrl createSvixUrl();
}

package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.ActorToken;
import io.quarkiverse.clerk.api.model.CreateActorTokenRequest;

/** Tokens to sign in as another user (Clerk: Actor Tokens). */
@BackendApi
@Path("/actor_tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ActorTokensApi {

    /** A new token ({@code CreateActorToken}). */
    @POST
    ActorToken create(CreateActorTokenRequest request);

    /** Revokes a token ({@code RevokeActorToken}). */
    @POST
    @Path("/{actorTokenId}/revoke")
    ActorToken revoke(@PathParam("actorTokenId") String actorTokenId);
}

package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.CreateSignInTokenRequest;
import io.quarkiverse.clerk.api.model.SignInToken;

/** Tokens to sign in once, without credentials (Clerk: Sign-in Tokens). */
@BackendApi
@Path("/sign_in_tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface SignInTokensApi {

    /** A new token ({@code CreateSignInToken}). */
    @POST
    SignInToken create(CreateSignInTokenRequest request);

    /** Revokes a token ({@code RevokeSignInToken}). */
    @POST
    @Path("/{signInTokenId}/revoke")
    SignInToken revoke(@PathParam("signInTokenId") String signInTokenId);
}

package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.IdpOAuthAccessToken;

/**
 * Access tokens that Clerk issued as an OAuth provider (Clerk: OAuth Access Tokens).
 * <p>
 * Clerk's own SDKs call this operation without the version in the path, and so does this.
 */
@BackendApi
@WithoutVersion
@Path("/oauth_applications/access_tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface OAuthAccessTokensApi {

    /**
     * The access token that a text is ({@code verifyOAuthAccessToken}).
     *
     * @param accessToken what a caller sent
     */
    @POST
    @Path("/verify")
    IdpOAuthAccessToken verify(@BodyProperty("access_token") String accessToken);
}

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

import io.quarkiverse.clerk.api.model.ApiKey;
import io.quarkiverse.clerk.api.model.ApiKeyQuery;
import io.quarkiverse.clerk.api.model.CreateApiKeyRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Secret;
import io.quarkiverse.clerk.api.model.UpdateApiKeyRequest;

/**
 * The API keys of users, organizations and machines (Clerk: API Keys).
 * <p>
 * Clerk's own SDKs call these operations without the version in the path, and so do these.
 */
@BackendApi
@WithoutVersion
@Path("/api_keys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ApiKeysApi {

    /** The API keys of a subject ({@code getApiKeys}). */
    @GET
    Page<ApiKey> list(@BeanParam ApiKeyQuery query);

    /** A new API key; its secret is in this answer ({@code createApiKey}). */
    @POST
    ApiKey create(CreateApiKeyRequest request);

    /** One API key ({@code getApiKey}). */
    @GET
    @Path("/{apiKeyId}")
    ApiKey get(@PathParam("apiKeyId") String apiKeyId);

    /** Changes an API key ({@code updateApiKey}). */
    @PATCH
    @Path("/{apiKeyId}")
    ApiKey update(@PathParam("apiKeyId") String apiKeyId, UpdateApiKeyRequest request);

    /** Deletes an API key ({@code deleteApiKey}). */
    @DELETE
    @Path("/{apiKeyId}")
    DeletedObject delete(@PathParam("apiKeyId") String apiKeyId);

    /** The secret of an API key ({@code getApiKeySecret}). */
    @GET
    @Path("/{apiKeyId}/secret")
    Secret getSecret(@PathParam("apiKeyId") String apiKeyId);

    /**
     * Revokes an API key ({@code revokeApiKey}).
     *
     * @param revocationReason why, null for no reason
     */
    @POST
    @Path("/{apiKeyId}/revoke")
    ApiKey revoke(@PathParam("apiKeyId") String apiKeyId,
            @BodyProperty(value = "revocation_reason", nullable = true) String revocationReason);

    /**
     * The API key that a secret belongs to ({@code verifyApiKey}).
     * <p>
     * A secret of no valid key is an error: 404 or 400.
     *
     * @param secret what a caller sent
     */
    @POST
    @Path("/verify")
    ApiKey verify(@BodyProperty("secret") String secret);
}

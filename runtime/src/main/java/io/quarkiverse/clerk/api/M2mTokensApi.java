package io.quarkiverse.clerk.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.CreateM2mTokenRequest;
import io.quarkiverse.clerk.api.model.M2mToken;
import io.quarkiverse.clerk.api.model.M2mTokenQuery;
import io.quarkiverse.clerk.api.model.Page;

/**
 * Tokens with which one machine calls another (Clerk: M2M Tokens).
 * <p>
 * Clerk's own SDKs call these operations without the version in the path, and so do these.
 */
@BackendApi
@WithoutVersion
@Path("/m2m_tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface M2mTokensApi {

    /** The tokens of a machine ({@code getM2MTokens}). */
    @GET
    Page<M2mToken> list(@BeanParam M2mTokenQuery query);

    /**
     * The tokens of a machine ({@code getM2MTokens}).
     *
     * @param machineSecretKey the key that the request is made with, instead of the one of the instance
     */
    @GET
    Page<M2mToken> list(@BeanParam M2mTokenQuery query, @HeaderParam(MachineSecretKey.HEADER) String machineSecretKey);

    /** A new token of the machine whose secret key the instance has; the token is in this answer ({@code createM2MToken}). */
    @POST
    M2mToken create(CreateM2mTokenRequest request);

    /**
     * A new token of a machine; the token is in this answer ({@code createM2MToken}).
     *
     * @param machineSecretKey the key of the machine, instead of the one of the instance
     */
    @POST
    M2mToken create(CreateM2mTokenRequest request, @HeaderParam(MachineSecretKey.HEADER) String machineSecretKey);

    /**
     * Revokes a token ({@code revokeM2MToken}).
     *
     * @param revocationReason why, null for no reason
     */
    @POST
    @Path("/{tokenId}/revoke")
    M2mToken revoke(@PathParam("tokenId") String tokenId,
            @BodyProperty(value = "revocation_reason", nullable = true) String revocationReason);

    /**
     * Revokes a token ({@code revokeM2MToken}).
     *
     * @param revocationReason why, null for no reason
     * @param machineSecretKey the key that the request is made with, instead of the one of the instance
     */
    @POST
    @Path("/{tokenId}/revoke")
    M2mToken revoke(@PathParam("tokenId") String tokenId,
            @BodyProperty(value = "revocation_reason", nullable = true) String revocationReason,
            @HeaderParam(MachineSecretKey.HEADER) String machineSecretKey);

    /**
     * The token that a text is ({@code verifyM2MToken}).
     * <p>
     * One that does not count is an error: 404 or 400.
     *
     * @param token what a caller sent
     */
    @POST
    @Path("/verify")
    M2mToken verify(@BodyProperty("token") String token);

    /**
     * The token that a text is ({@code verifyM2MToken}).
     * <p>
     * One that does not count is an error: 404 or 400.
     *
     * @param token what a caller sent
     * @param machineSecretKey the key of the machine that was called, instead of the one of the instance
     */
    @POST
    @Path("/verify")
    M2mToken verify(@BodyProperty("token") String token, @HeaderParam(MachineSecretKey.HEADER) String machineSecretKey);
}

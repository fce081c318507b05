package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.Jwks;

/** The public keys of the instance (Clerk: JWKS). */
@BackendApi
@Path("/jwks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface JwksApi {

    /** The keys that session tokens are signed with ({@code GetJWKS}). */
    @GET
    Jwks get();
}

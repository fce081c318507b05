package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.Client;
import io.quarkiverse.clerk.api.model.HandshakePayload;

/** Devices and browsers with their sessions (Clerk: Clients). */
@BackendApi
@Path("/clients")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ClientsApi {

    /** One client ({@code GetClient}). */
    @GET
    @Path("/{clientId}")
    Client get(@PathParam("clientId") String clientId);

    /**
     * The client that a token belongs to ({@code VerifyClient}).
     *
     * @param token the value of the {@code __session} cookie
     */
    @POST
    @Path("/verify")
    Client verify(@BodyProperty("token") String token);

    /**
     * What to give a browser that Clerk's Frontend API has sent back with a nonce. A nonce is good for one request.
     *
     * @param nonce the value of {@code __clerk_handshake_nonce}
     */
    @GET
    @Path("/handshake_payload")
    HandshakePayload handshakePayload(@QueryParam("nonce") String nonce);
}

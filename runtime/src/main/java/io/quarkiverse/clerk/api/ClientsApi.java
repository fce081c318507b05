package io.quarkiverse.clerk.api;

import jakarta.ws.rs.BeanParam;
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
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Paging;
import io.quarkus.rest.client.reactive.ClientQueryParam;

/** Devices and browsers with their sessions (Clerk: Clients). */
@BackendApi
@Path("/clients")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ClientsApi {

    /**
     * All clients ({@code GetClientList}).
     *
     * @deprecated Clerk will remove the operation; look for the sessions of a user instead
     */
    @Deprecated
    @GET
    @ClientQueryParam(name = "paginated", value = "true")
    Page<Client> list(@BeanParam Paging query);

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

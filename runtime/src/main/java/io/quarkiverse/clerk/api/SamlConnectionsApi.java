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

import io.quarkiverse.clerk.api.model.CreateSamlConnectionRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.SamlConnection;
import io.quarkiverse.clerk.api.model.SamlConnectionQuery;
import io.quarkiverse.clerk.api.model.UpdateSamlConnectionRequest;

/**
 * SAML connections (Clerk: SAML Connections).
 *
 * @deprecated Clerk has replaced it by {@link EnterpriseConnectionsApi}
 */
@BackendApi
@Deprecated
@Path("/saml_connections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface SamlConnectionsApi {

    /** The connections ({@code ListSAMLConnections}). */
    @GET
    Page<SamlConnection> list(@BeanParam SamlConnectionQuery query);

    /** A new connection ({@code CreateSAMLConnection}). */
    @POST
    SamlConnection create(CreateSamlConnectionRequest request);

    /** One connection ({@code GetSAMLConnection}). */
    @GET
    @Path("/{connectionId}")
    SamlConnection get(@PathParam("connectionId") String connectionId);

    /** Changes a connection ({@code UpdateSAMLConnection}). */
    @PATCH
    @Path("/{connectionId}")
    SamlConnection update(@PathParam("connectionId") String connectionId, UpdateSamlConnectionRequest request);

    /** Deletes a connection ({@code DeleteSAMLConnection}). */
    @DELETE
    @Path("/{connectionId}")
    DeletedObject delete(@PathParam("connectionId") String connectionId);
}

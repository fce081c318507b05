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

import io.quarkiverse.clerk.api.model.CreateEnterpriseConnectionRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.EnterpriseConnection;
import io.quarkiverse.clerk.api.model.EnterpriseConnectionQuery;
import io.quarkiverse.clerk.api.model.EnterpriseConnectionTestRun;
import io.quarkiverse.clerk.api.model.EnterpriseConnectionTestRunQuery;
import io.quarkiverse.clerk.api.model.EnterpriseConnectionTestRunUrl;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.UpdateEnterpriseConnectionRequest;

/** Connections with the identity providers of enterprises (Clerk: Enterprise Connections). */
@BackendApi
@Path("/enterprise_connections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface EnterpriseConnectionsApi {

    /** The connections ({@code ListEnterpriseConnections}). */
    @GET
    Page<EnterpriseConnection> list(@BeanParam EnterpriseConnectionQuery query);

    /** A new connection ({@code CreateEnterpriseConnection}). */
    @POST
    EnterpriseConnection create(CreateEnterpriseConnectionRequest request);

    /** One connection ({@code GetEnterpriseConnection}). */
    @GET
    @Path("/{connectionId}")
    EnterpriseConnection get(@PathParam("connectionId") String connectionId);

    /** Changes a connection ({@code UpdateEnterpriseConnection}). */
    @PATCH
    @Path("/{connectionId}")
    EnterpriseConnection update(@PathParam("connectionId") String connectionId, UpdateEnterpriseConnectionRequest request);

    /** Deletes a connection ({@code DeleteEnterpriseConnection}). */
    @DELETE
    @Path("/{connectionId}")
    DeletedObject delete(@PathParam("connectionId") String connectionId);

    /** The test runs of a connection ({@code ListEnterpriseConnectionTestRuns}). */
    @GET
    @Path("/{connectionId}/test_runs")
    Page<EnterpriseConnectionTestRun> testRuns(@PathParam("connectionId") String connectionId,
            @BeanParam EnterpriseConnectionTestRunQuery query);

    /** A URL where a connection is tried ({@code CreateEnterpriseConnectionTestRun}). */
    @POST
    @Path("/{connectionId}/test_runs")
    EnterpriseConnectionTestRunUrl createTestRun(@PathParam("connectionId") String connectionId);
}

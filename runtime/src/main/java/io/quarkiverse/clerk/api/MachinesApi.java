package io.quarkiverse.clerk.api;

import java.time.Duration;

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

import io.quarkiverse.clerk.api.model.CreateMachineRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Machine;
import io.quarkiverse.clerk.api.model.MachineScope;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.SearchQuery;
import io.quarkiverse.clerk.api.model.Secret;
import io.quarkiverse.clerk.api.model.UpdateMachineRequest;

/** Machines of yours that authenticate themselves (Clerk: Machines). */
@BackendApi
@Path("/machines")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface MachinesApi {

    /** The machines, the newest first unless asked for in another order ({@code ListMachines}). */
    @GET
    Page<Machine> list(@BeanParam SearchQuery query);

    /** A new machine; its secret key is in this answer ({@code CreateMachine}). */
    @POST
    Machine create(CreateMachineRequest request);

    /** One machine ({@code GetMachine}). */
    @GET
    @Path("/{machineId}")
    Machine get(@PathParam("machineId") String machineId);

    /** Changes a machine ({@code UpdateMachine}). */
    @PATCH
    @Path("/{machineId}")
    Machine update(@PathParam("machineId") String machineId, UpdateMachineRequest request);

    /** Deletes a machine ({@code DeleteMachine}). */
    @DELETE
    @Path("/{machineId}")
    DeletedObject delete(@PathParam("machineId") String machineId);

    /** The secret key of a machine ({@code GetMachineSecretKey}). */
    @GET
    @Path("/{machineId}/secret_key")
    Secret getSecretKey(@PathParam("machineId") String machineId);

    /**
     * Gives a machine a new secret key ({@code RotateMachineSecretKey}).
     *
     * @param previousTokenTtl how long the old key stays valid, in whole seconds, eight hours at most
     */
    @POST
    @Path("/{machineId}/secret_key/rotate")
    Secret rotateSecretKey(@PathParam("machineId") String machineId,
            @BodyProperty("previous_token_ttl") Duration previousTokenTtl);

    /**
     * Lets a machine call another one ({@code CreateMachineScope}).
     *
     * @param machineId the one that calls
     */
    @POST
    @Path("/{machineId}/scopes")
    MachineScope createScope(@PathParam("machineId") String machineId, @BodyProperty("to_machine_id") String toMachineId);

    /**
     * Lets a machine no longer call another one ({@code DeleteMachineScope}).
     *
     * @param machineId the one that calls
     */
    @DELETE
    @Path("/{machineId}/scopes/{toMachineId}")
    MachineScope deleteScope(@PathParam("machineId") String machineId, @PathParam("toMachineId") String toMachineId);
}

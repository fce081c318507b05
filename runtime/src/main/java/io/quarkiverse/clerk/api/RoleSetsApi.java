package io.quarkiverse.clerk.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.AddRolesRequest;
import io.quarkiverse.clerk.api.model.CreateRoleSetRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.ReplaceRoleRequest;
import io.quarkiverse.clerk.api.model.ReplaceRoleSetRequest;
import io.quarkiverse.clerk.api.model.RoleSet;
import io.quarkiverse.clerk.api.model.SearchQuery;
import io.quarkiverse.clerk.api.model.UpdateRoleSetRequest;

/** Which roles organizations can give their members (Clerk: Role Sets). */
@BackendApi
@Path("/role_sets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface RoleSetsApi {

    /** The role sets, the newest first unless asked for in another order ({@code ListRoleSets}). */
    @GET
    Page<RoleSet> list(@BeanParam SearchQuery query);

    /** A new role set ({@code CreateRoleSet}). */
    @POST
    RoleSet create(CreateRoleSetRequest request);

    /**
     * One role set ({@code GetRoleSet}).
     *
     * @param roleSet the key or the id
     */
    @GET
    @Path("/{roleSet}")
    RoleSet get(@PathParam("roleSet") String roleSet);

    /**
     * Changes a role set ({@code UpdateRoleSet}).
     *
     * @param roleSet the key or the id
     */
    @PATCH
    @Path("/{roleSet}")
    RoleSet update(@PathParam("roleSet") String roleSet, UpdateRoleSetRequest request);

    /**
     * Deletes a role set and gives its organizations another one ({@code ReplaceRoleSet}).
     *
     * @param roleSet the key or the id
     */
    @POST
    @Path("/{roleSet}/replace")
    DeletedObject replace(@PathParam("roleSet") String roleSet, ReplaceRoleSetRequest request);

    /**
     * Adds roles to a role set ({@code AddRolesToRoleSet}).
     *
     * @param roleSet the key or the id
     */
    @POST
    @Path("/{roleSet}/roles")
    RoleSet addRoles(@PathParam("roleSet") String roleSet, AddRolesRequest request);

    /**
     * Removes a role of a role set and gives its members another one ({@code ReplaceRoleInRoleSet}).
     *
     * @param roleSet the key or the id
     */
    @POST
    @Path("/{roleSet}/roles/replace")
    RoleSet replaceRole(@PathParam("roleSet") String roleSet, ReplaceRoleRequest request);
}

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

import io.quarkiverse.clerk.api.model.CreateOrganizationRoleRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Role;
import io.quarkiverse.clerk.api.model.SearchQuery;
import io.quarkiverse.clerk.api.model.UpdateOrganizationRoleRequest;

/** The roles of members of organizations (Clerk: Organization Roles). */
@BackendApi
@Path("/organization_roles")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface OrganizationRolesApi {

    /** The roles, the newest first unless asked for in another order ({@code ListOrganizationRoles}). */
    @GET
    Page<Role> list(@BeanParam SearchQuery query);

    /** A new role ({@code CreateOrganizationRole}). */
    @POST
    Role create(CreateOrganizationRoleRequest request);

    /** One role ({@code GetOrganizationRole}). */
    @GET
    @Path("/{roleId}")
    Role get(@PathParam("roleId") String roleId);

    /** Changes a role ({@code UpdateOrganizationRole}). */
    @PATCH
    @Path("/{roleId}")
    Role update(@PathParam("roleId") String roleId, UpdateOrganizationRoleRequest request);

    /** Deletes a role ({@code DeleteOrganizationRole}). */
    @DELETE
    @Path("/{roleId}")
    DeletedObject delete(@PathParam("roleId") String roleId);

    /** Makes a role permit something ({@code AssignPermissionToOrganizationRole}). */
    @POST
    @Path("/{roleId}/permissions/{permissionId}")
    Role assignPermission(@PathParam("roleId") String roleId, @PathParam("permissionId") String permissionId);

    /** Makes a role no longer permit something ({@code RemovePermissionFromOrganizationRole}). */
    @DELETE
    @Path("/{roleId}/permissions/{permissionId}")
    Role removePermission(@PathParam("roleId") String roleId, @PathParam("permissionId") String permissionId);
}

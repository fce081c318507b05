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

import io.quarkiverse.clerk.api.model.CreateOrganizationPermissionRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Permission;
import io.quarkiverse.clerk.api.model.SearchQuery;
import io.quarkiverse.clerk.api.model.UpdateOrganizationPermissionRequest;

/** What roles can permit (Clerk: Organization Permissions). */
@BackendApi
@Path("/organization_permissions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface OrganizationPermissionsApi {

    /** The permissions ({@code ListOrganizationPermissions}). */
    @GET
    Page<Permission> list(@BeanParam SearchQuery query);

    /** A new permission ({@code CreateOrganizationPermission}). */
    @POST
    Permission create(CreateOrganizationPermissionRequest request);

    /** One permission ({@code GetOrganizationPermission}). */
    @GET
    @Path("/{permissionId}")
    Permission get(@PathParam("permissionId") String permissionId);

    /** Changes a permission ({@code UpdateOrganizationPermission}). */
    @PATCH
    @Path("/{permissionId}")
    Permission update(@PathParam("permissionId") String permissionId, UpdateOrganizationPermissionRequest request);

    /** Deletes a permission ({@code DeleteOrganizationPermission}). */
    @DELETE
    @Path("/{permissionId}")
    DeletedObject delete(@PathParam("permissionId") String permissionId);
}

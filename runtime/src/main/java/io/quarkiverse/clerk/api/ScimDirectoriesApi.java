package io.quarkiverse.clerk.api;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.CreateDirectoryRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Directory;
import io.quarkiverse.clerk.api.model.DirectoryGroupRoleMapping;
import io.quarkiverse.clerk.api.model.DirectoryGroupRoleMappingRequest;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Paging;
import io.quarkiverse.clerk.api.model.UpdateDirectoryRequest;

/**
 * Directories of enterprises, which provision users by SCIM (Clerk: SCIM Directories).
 *
 * @deprecated Clerk has replaced it by {@link DirectoriesApi}
 */
@BackendApi
@Deprecated
@Path("/scim_directories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ScimDirectoriesApi {

    /** The directories ({@code ListSCIMDirectories}). */
    @GET
    Page<Directory> list(@BeanParam Paging query);

    /** A new directory; its API key is in this answer ({@code CreateSCIMDirectory}). */
    @POST
    Directory create(CreateDirectoryRequest request);

    /** One directory ({@code GetSCIMDirectory}). */
    @GET
    @Path("/{directoryId}")
    Directory get(@PathParam("directoryId") String directoryId);

    /** Changes a directory ({@code UpdateSCIMDirectory}). */
    @PATCH
    @Path("/{directoryId}")
    Directory update(@PathParam("directoryId") String directoryId, UpdateDirectoryRequest request);

    /** Deletes a directory ({@code DeleteSCIMDirectory}). */
    @DELETE
    @Path("/{directoryId}")
    DeletedObject delete(@PathParam("directoryId") String directoryId);

    /**
     * Gives a directory a new API key, which is in this answer; the old one stays valid for a while ({@code
     * RotateSCIMDirectoryAPIKey}).
     */
    @POST
    @Path("/{directoryId}/rotate_api_key")
    Directory rotateApiKey(@PathParam("directoryId") String directoryId);

    /** The roles that the members of groups get ({@code ListSCIMGroupRoleMappings}). */
    @GET
    @Path("/{directoryId}/group_role_mappings")
    Page<DirectoryGroupRoleMapping> groupRoleMappings(@PathParam("directoryId") String directoryId);

    /** Gives the members of a group a role ({@code CreateSCIMGroupRoleMapping}). */
    @POST
    @Path("/{directoryId}/group_role_mappings")
    DirectoryGroupRoleMapping createGroupRoleMapping(@PathParam("directoryId") String directoryId,
            DirectoryGroupRoleMappingRequest request);

    /** Replaces all mappings of a directory; their order is their precedence ({@code ReplaceSCIMGroupRoleMappings}). */
    @PUT
    @Path("/{directoryId}/group_role_mappings")
    Page<DirectoryGroupRoleMapping> replaceGroupRoleMappings(@PathParam("directoryId") String directoryId,
            @BodyProperty("mappings") List<DirectoryGroupRoleMappingRequest> mappings);

    /** Deletes a mapping ({@code DeleteSCIMGroupRoleMapping}). */
    @DELETE
    @Path("/{directoryId}/group_role_mappings/{mappingId}")
    DeletedObject deleteGroupRoleMapping(@PathParam("directoryId") String directoryId,
            @PathParam("mappingId") String mappingId);
}

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
import io.quarkiverse.clerk.api.model.DirectoryCredentialsRequest;
import io.quarkiverse.clerk.api.model.DirectoryGroup;
import io.quarkiverse.clerk.api.model.DirectoryGroupQuery;
import io.quarkiverse.clerk.api.model.DirectoryGroupRoleMapping;
import io.quarkiverse.clerk.api.model.DirectoryGroupRoleMappingRequest;
import io.quarkiverse.clerk.api.model.DirectoryGroupRoleMappingUpdate;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Paging;
import io.quarkiverse.clerk.api.model.UpdateDirectoryRequest;

/** Directories of enterprises, which provision users (Clerk: Directories). */
@BackendApi
@Path("/directories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface DirectoriesApi {

    /** The directories ({@code ListDirectories}). */
    @GET
    Page<Directory> list(@BeanParam Paging query);

    /** A new directory; its API key is in this answer ({@code CreateDirectory}). */
    @POST
    Directory create(CreateDirectoryRequest request);

    /** One directory ({@code GetDirectory}). */
    @GET
    @Path("/{directoryId}")
    Directory get(@PathParam("directoryId") String directoryId);

    /** Changes a directory ({@code UpdateDirectory}). */
    @PATCH
    @Path("/{directoryId}")
    Directory update(@PathParam("directoryId") String directoryId, UpdateDirectoryRequest request);

    /** Deletes a directory ({@code DeleteDirectory}). */
    @DELETE
    @Path("/{directoryId}")
    DeletedObject delete(@PathParam("directoryId") String directoryId);

    /**
     * Gives a directory a new API key, which is in this answer; the old one stays valid for a while ({@code
     * RotateDirectoryAPIKey}).
     */
    @POST
    @Path("/{directoryId}/rotate_api_key")
    Directory rotateApiKey(@PathParam("directoryId") String directoryId);

    /** The roles that the members of groups get ({@code ListDirectoryGroupRoleMappings}). */
    @GET
    @Path("/{directoryId}/group_role_mappings")
    Page<DirectoryGroupRoleMapping> groupRoleMappings(@PathParam("directoryId") String directoryId);

    /** Gives the members of a group a role ({@code CreateDirectoryGroupRoleMapping}). */
    @POST
    @Path("/{directoryId}/group_role_mappings")
    DirectoryGroupRoleMapping createGroupRoleMapping(@PathParam("directoryId") String directoryId,
            DirectoryGroupRoleMappingRequest request);

    /** Replaces all mappings of a directory; their order is their precedence ({@code ReplaceDirectoryGroupRoleMappings}). */
    @PUT
    @Path("/{directoryId}/group_role_mappings")
    Page<DirectoryGroupRoleMapping> replaceGroupRoleMappings(@PathParam("directoryId") String directoryId,
            @BodyProperty("mappings") List<DirectoryGroupRoleMappingRequest> mappings);

    /** Deletes a mapping ({@code DeleteDirectoryGroupRoleMapping}). */
    @DELETE
    @Path("/{directoryId}/group_role_mappings/{mappingId}")
    DeletedObject deleteGroupRoleMapping(@PathParam("directoryId") String directoryId,
            @PathParam("mappingId") String mappingId);

    /**
     * Changes the mappings of a directory, all of which must be there; their order is their precedence ({@code
     * UpdateDirectoryGroupRoleMappings}).
     * <p>
     * Not in Clerk's specification; its SDK for Go has it.
     */
    @PATCH
    @Path("/{directoryId}/group_role_mappings")
    Page<DirectoryGroupRoleMapping> updateGroupRoleMappings(@PathParam("directoryId") String directoryId,
            @BodyProperty("mappings") List<DirectoryGroupRoleMappingUpdate> mappings);

    /**
     * The groups of a directory ({@code ListDirectoryGroups}).
     * <p>
     * Not in Clerk's specification; its SDK for Go has it.
     */
    @GET
    @Path("/{directoryId}/groups")
    Page<DirectoryGroup> groups(@PathParam("directoryId") String directoryId, @BeanParam DirectoryGroupQuery query);

    /**
     * Lets Clerk into a directory that it pulls from, and enables it ({@code AddDirectoryCredentials}).
     * <p>
     * Not in Clerk's specification; its SDK for Go has it.
     */
    @POST
    @Path("/{directoryId}/credentials")
    Directory addCredentials(@PathParam("directoryId") String directoryId, DirectoryCredentialsRequest request);

    /**
     * Has Clerk pull from a directory; it does so after the answer ({@code SyncDirectory}).
     * <p>
     * Not in Clerk's specification; its SDK for Go has it.
     */
    @POST
    @Path("/{directoryId}/sync")
    void sync(@PathParam("directoryId") String directoryId);
}

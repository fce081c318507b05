package io.quarkiverse.clerk.api;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.AllowlistIdentifier;
import io.quarkiverse.clerk.api.model.CreateAllowlistIdentifierRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.Paging;
import io.quarkus.rest.client.reactive.ClientQueryParam;

/** Who may sign up where others may not (Clerk: Allow-list). */
@BackendApi
@Path("/allowlist_identifiers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AllowlistApi {

    /** All on the list ({@code ListAllowlistIdentifiers}). */
    @GET
    @ClientQueryParam(name = "paginated", value = "true")
    Page<AllowlistIdentifier> list(@BeanParam Paging query);

    /** Adds somebody ({@code CreateAllowlistIdentifier}). */
    @POST
    AllowlistIdentifier add(CreateAllowlistIdentifierRequest request);

    /** Removes somebody ({@code DeleteAllowlistIdentifier}). */
    @DELETE
    @Path("/{identifierId}")
    DeletedObject remove(@PathParam("identifierId") String identifierId);
}

package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.BlocklistIdentifier;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Page;

/** Who may not sign up (Clerk: Block-list). */
@BackendApi
@Path("/blocklist_identifiers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface BlocklistApi {

    /** All on the list ({@code ListBlocklistIdentifiers}). */
    @GET
    Page<BlocklistIdentifier> list();

    /**
     * Adds somebody ({@code CreateBlocklistIdentifier}).
     *
     * @param identifier an email address, a phone number or a wallet; {@code *@example.com} for a whole domain
     */
    @POST
    BlocklistIdentifier add(@BodyProperty("identifier") String identifier);

    /** Removes somebody ({@code DeleteBlocklistIdentifier}). */
    @DELETE
    @Path("/{identifierId}")
    DeletedObject remove(@PathParam("identifierId") String identifierId);
}

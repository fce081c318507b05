package io.quarkiverse.clerk.api;

import java.util.List;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.CreateWaitlistEntryRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.Page;
import io.quarkiverse.clerk.api.model.WaitlistEntry;
import io.quarkiverse.clerk.api.model.WaitlistEntryQuery;

/** Who waits to be let in (Clerk: Waitlist Entries). */
@BackendApi
@Path("/waitlist_entries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface WaitlistApi {

    /** The entries, the newest first unless asked for in another order ({@code ListWaitlistEntries}). */
    @GET
    Page<WaitlistEntry> list(@BeanParam WaitlistEntryQuery query);

    /** A new entry ({@code CreateWaitlistEntry}). */
    @POST
    WaitlistEntry create(CreateWaitlistEntryRequest request);

    /** Several new entries, 50 at most ({@code CreateBulkWaitlistEntries}). */
    @POST
    @Path("/bulk")
    Page<WaitlistEntry> createAll(List<CreateWaitlistEntryRequest> requests);

    /** Deletes an entry that is still pending ({@code DeleteWaitlistEntry}). */
    @DELETE
    @Path("/{waitlistEntryId}")
    DeletedObject delete(@PathParam("waitlistEntryId") String waitlistEntryId);

    /**
     * Invites somebody ({@code InviteWaitlistEntry}).
     *
     * @param ignoreExisting whether the invitation is sent although the address has a user or an invitation already
     */
    @POST
    @Path("/{waitlistEntryId}/invite")
    WaitlistEntry invite(@PathParam("waitlistEntryId") String waitlistEntryId,
            @BodyProperty("ignore_existing") boolean ignoreExisting);

    /** Turns somebody down ({@code RejectWaitlistEntry}). */
    @POST
    @Path("/{waitlistEntryId}/reject")
    WaitlistEntry reject(@PathParam("waitlistEntryId") String waitlistEntryId);
}

package io.quarkiverse.clerk.api;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.CreateEmailRequest;
import io.quarkiverse.clerk.api.model.Email;
import io.quarkiverse.clerk.api.model.EmailResult;
import io.quarkiverse.clerk.api.model.Page;

/** Emails of your own that Clerk sends (Clerk: Email). */
@BackendApi
@Path("/email")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface EmailsApi {

    /**
     * Sends an email ({@code CreateEmail}).
     * <p>
     * Experimental; not in Clerk's specification, its SDK for JavaScript has it.
     */
    @POST
    Email send(CreateEmailRequest request);

    /**
     * Sends an email once, however often it is asked to ({@code CreateEmail}).
     * <p>
     * Experimental; not in Clerk's specification, its SDK for JavaScript has it.
     *
     * @param idempotencyKey 1 to 255 ASCII letters, digits, underscores and hyphens; the answer to the same key and email
     *        is the same, and a conflict with another email
     */
    @POST
    Email send(CreateEmailRequest request, @HeaderParam("Idempotency-Key") String idempotencyKey);

    /**
     * Sends up to 100 emails; some may fail and others not ({@code CreateEmailBatch}).
     * <p>
     * Experimental; not in Clerk's specification, its SDK for JavaScript has it.
     */
    @POST
    @Path("/batch")
    Page<EmailResult> sendAll(@BodyProperty("messages") List<CreateEmailRequest> messages);

    /**
     * One email, with how far it got ({@code GetEmail}).
     * <p>
     * Experimental; not in Clerk's specification, its SDK for JavaScript has it.
     */
    @GET
    @Path("/{emailId}")
    Email get(@PathParam("emailId") String emailId);
}

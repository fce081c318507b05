package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.CreateEmailAddressRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.EmailAddress;
import io.quarkiverse.clerk.api.model.UpdateEmailAddressRequest;
import io.quarkiverse.clerk.api.model.Verification;
import io.quarkiverse.clerk.api.model.VerificationAttemptRequest;

/** The email addresses of users (Clerk: Email Addresses). */
@BackendApi
@Path("/email_addresses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface EmailAddressesApi {

    /** A new email address ({@code CreateEmailAddress}). */
    @POST
    EmailAddress create(CreateEmailAddressRequest request);

    /** One email address ({@code GetEmailAddress}). */
    @GET
    @Path("/{emailAddressId}")
    EmailAddress get(@PathParam("emailAddressId") String emailAddressId);

    /** Changes an email address ({@code UpdateEmailAddress}). */
    @PATCH
    @Path("/{emailAddressId}")
    EmailAddress update(@PathParam("emailAddressId") String emailAddressId, UpdateEmailAddressRequest request);

    /** Deletes an email address ({@code DeleteEmailAddress}). */
    @DELETE
    @Path("/{emailAddressId}")
    DeletedObject delete(@PathParam("emailAddressId") String emailAddressId);

    /** Sends a code to an email address ({@code PrepareEmailAddressVerification}). */
    @POST
    @Path("/{emailAddressId}/prepare_verification")
    Verification prepareVerification(@PathParam("emailAddressId") String emailAddressId);

    /** Verifies an email address with the code that was sent ({@code AttemptEmailAddressVerification}). */
    @POST
    @Path("/{emailAddressId}/attempt_verification")
    Verification attemptVerification(@PathParam("emailAddressId") String emailAddressId, VerificationAttemptRequest request);
}

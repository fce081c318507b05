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

import io.quarkiverse.clerk.api.model.CreatePhoneNumberRequest;
import io.quarkiverse.clerk.api.model.DeletedObject;
import io.quarkiverse.clerk.api.model.PhoneNumber;
import io.quarkiverse.clerk.api.model.UpdatePhoneNumberRequest;
import io.quarkiverse.clerk.api.model.Verification;
import io.quarkiverse.clerk.api.model.VerificationAttemptRequest;

/** The phone numbers of users (Clerk: Phone Numbers). */
@BackendApi
@Path("/phone_numbers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface PhoneNumbersApi {

    /** A new phone number ({@code CreatePhoneNumber}). */
    @POST
    PhoneNumber create(CreatePhoneNumberRequest request);

    /** One phone number ({@code GetPhoneNumber}). */
    @GET
    @Path("/{phoneNumberId}")
    PhoneNumber get(@PathParam("phoneNumberId") String phoneNumberId);

    /** Changes a phone number ({@code UpdatePhoneNumber}). */
    @PATCH
    @Path("/{phoneNumberId}")
    PhoneNumber update(@PathParam("phoneNumberId") String phoneNumberId, UpdatePhoneNumberRequest request);

    /** Deletes a phone number ({@code DeletePhoneNumber}). */
    @DELETE
    @Path("/{phoneNumberId}")
    DeletedObject delete(@PathParam("phoneNumberId") String phoneNumberId);

    /** Sends a code to a phone number ({@code PreparePhoneNumberVerification}). */
    @POST
    @Path("/{phoneNumberId}/prepare_verification")
    Verification prepareVerification(@PathParam("phoneNumberId") String phoneNumberId);

    /** Verifies a phone number with the code that was sent ({@code AttemptPhoneNumberVerification}). */
    @POST
    @Path("/{phoneNumberId}/attempt_verification")
    Verification attemptVerification(@PathParam("phoneNumberId") String phoneNumberId, VerificationAttemptRequest request);
}

package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.SignUp;
import io.quarkiverse.clerk.api.model.UpdateSignUpRequest;

/** Sign-ups in progress (Clerk: Sign Ups). */
@BackendApi
@Path("/sign_ups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface SignUpsApi {

    /** One sign-up ({@code GetSignUp}). */
    @GET
    @Path("/{signUpId}")
    SignUp get(@PathParam("signUpId") String signUpId);

    /** Changes a sign-up ({@code UpdateSignUp}). */
    @PATCH
    @Path("/{signUpId}")
    SignUp update(@PathParam("signUpId") String signUpId, UpdateSignUpRequest request);
}

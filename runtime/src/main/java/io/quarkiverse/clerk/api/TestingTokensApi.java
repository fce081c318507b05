package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.TestingToken;

/** Tokens with which end-to-end tests get past bot detection (Clerk: Testing Tokens). */
@BackendApi
@Path("/testing_tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface TestingTokensApi {

    /** A new token ({@code CreateTestingToken}). */
    @POST
    TestingToken create();
}

package io.quarkiverse.clerk.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkiverse.clerk.api.model.User;

/** The users of the instance (Clerk: Users). */
@BackendApi
@Path("/users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface UsersApi {

    /** One user ({@code GetUser}). */
    @GET
    @Path("/{userId}")
    User get(@PathParam("userId") String userId);
}

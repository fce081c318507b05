package org.acme;

import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;

// tag::class[]
@Path("/hello")
@RequireClerkSession // <1>
public class HelloResource {

    @Inject
    ClerkIdentity clerk; // <2>

    @GET
    public String hello() {
        return "Hello, " + clerk.userId();
    }

    @DELETE
    @RequireClerkSession(permission = "org:hello:delete") // <3>
    public void delete() {
        // ...
    }

    @GET
    @Path("/everybody")
    @ClerkSession // <4>
    public String everybody() {
        return clerk.isSignedIn() ? hello() : "Hello, stranger";
    }
}
// end::class[]

package io.quarkiverse.clerk.test.devservices;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.ClerkSession;

/** A page that is open to everybody and shows who is signed in. */
@Path("/lax")
@ClerkSession
public class LaxResource {

    @GET
    public String lax() {
        return "lax";
    }
}

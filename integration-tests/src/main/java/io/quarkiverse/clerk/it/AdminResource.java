package io.quarkiverse.clerk.it;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.RequireClerkSession;

/** For administrators of the active organization. */
@Path("/api/admin")
@RequireClerkSession(role = "org:admin")
public class AdminResource {

    @GET
    public String admin() {
        return "You are an administrator";
    }
}

package io.quarkiverse.clerk.benchmarks.session;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.smallrye.common.annotation.NonBlocking;

/** The endpoints that look at the session, with the extension. */
@Path("/")
@NonBlocking
public class SessionResource {

    private final ClerkIdentity clerk;

    SessionResource(ClerkIdentity clerk) {
        this.clerk = clerk;
    }

    @GET
    @Path("strict")
    @RequireClerkSession
    public String strict() {
        return clerk.userId();
    }

    @GET
    @Path("lax")
    @ClerkSession
    public String lax() {
        return clerk.findUserId().orElse("nobody");
    }
}

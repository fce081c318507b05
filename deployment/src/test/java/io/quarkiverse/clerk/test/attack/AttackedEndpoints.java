package io.quarkiverse.clerk.test.attack;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.security.Authenticated;

/** One endpoint of each kind. They answer who is signed in. */
@Path("/")
public class AttackedEndpoints {

    static final String NOBODY = "nobody";

    @Inject
    ClerkIdentity clerk;

    @GET
    @Path("open")
    public String open() {
        return NOBODY;
    }

    @GET
    @Path("lax")
    @ClerkSession
    public String lax() {
        return clerk.findUserId().orElse(NOBODY);
    }

    @GET
    @Path("strict")
    @RequireClerkSession
    public String strict() {
        return clerk.userId();
    }

    @GET
    @Path("production")
    @RequireClerkSession(instance = "production")
    public String production() {
        return clerk.userId();
    }

    @GET
    @Path("development")
    @RequireClerkSession(instance = "development")
    public String development() {
        return clerk.userId();
    }

    @GET
    @Path("authenticated")
    @Authenticated
    public String authenticated() {
        return clerk.userId();
    }
}

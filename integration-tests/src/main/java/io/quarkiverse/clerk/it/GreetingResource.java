package io.quarkiverse.clerk.it;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;

/** Endpoints that everybody may call. */
@Path("/api")
public class GreetingResource {

    private final ClerkIdentity clerk;

    GreetingResource(ClerkIdentity clerk) {
        this.clerk = clerk;
    }

    /** Whether somebody is signed in, and who; null when nobody is. */
    public record Greeting(boolean signedIn, String userId) {
    }

    /** Open: nothing is annotated, nothing is asked. */
    @GET
    @Path("/public")
    public String open() {
        return "Everybody can read this";
    }

    /** Lax: signed in or not, the method decides. */
    @GET
    @Path("/hello")
    @ClerkSession
    public Greeting hello() {
        return new Greeting(clerk.isSignedIn(), clerk.findUserId().orElse(null));
    }
}

package org.acme;

import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.api.model.Client;
import io.quarkiverse.clerk.api.model.Session;

@Path("/legacy")
public class LegacyResource {

    @Inject
    ClerkIdentity clerk;

    @Inject
    ClerkClient client;

    // tag::withSession[]
    @GET
    @ClerkSession
    public String withSession() {
        return clerk.findSessionId().orElse("no session");
    }
    // end::withSession[]

    // tag::requireSession[]
    @GET
    @Path("/strict")
    @RequireClerkSession
    public String requireSession() {
        return clerk.sessionId() + " of " + clerk.userId();
    }
    // end::requireSession[]

    // tag::verifySession[]
    @GET
    @Path("/session")
    @RequireClerkSession
    public Session session() {
        return client.sessions().get(clerk.sessionId());
    }
    // end::verifySession[]

    // tag::verifyClient[]
    @GET
    @Path("/last-active")
    @RequireClerkSession
    public String lastActive(@CookieParam("__session") String sessionToken) {
        Client browser = client.clients().verify(sessionToken);
        return browser.lastActiveSessionId();
    }
    // end::verifyClient[]
}

package io.quarkiverse.clerk.it;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;

/** What was made of the request, and why. */
@Path("/api/state")
public class StateResource {

    private final ClerkIdentity clerk;

    StateResource(ClerkIdentity clerk) {
        this.clerk = clerk;
    }

    /** The state in Clerk's words; what does not apply is null. */
    public record State(String status, String reason, String userId, String sessionId, String organizationId) {
    }

    /** Lax: a request without a session is told so. A navigation may be sent to Clerk instead. */
    @GET
    @ClerkSession
    public State state() {
        return new State(clerk.isSignedIn() ? "signed-in" : "signed-out",
                clerk.reason().map(reason -> reason.code()).orElse(null), clerk.findUserId().orElse(null),
                clerk.isSignedIn() ? clerk.sessionId() : null, clerk.organizationId().orElse(null));
    }
}

package io.quarkiverse.clerk.it;

import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.RequireClerkSession;

/** Who is calling. */
@Path("/api/me")
public class MeResource {

    private final ClerkIdentity clerk;

    MeResource(ClerkIdentity clerk) {
        this.clerk = clerk;
    }

    /** The identity; what does not apply is null. */
    public record Me(String userId, String sessionId, String sessionStatus, String organizationId, String organizationRole,
            String organizationSlug, Set<String> permissions, String actor) {
    }

    /** Strict: 401 without a session, and this method is not called. */
    @GET
    @RequireClerkSession
    public Me me() {
        return new Me(clerk.userId(), clerk.sessionId(), clerk.sessionStatus().orElse(null),
                clerk.organizationId().orElse(null), clerk.organizationRole().orElse(null),
                clerk.organizationSlug().orElse(null), clerk.permissions(),
                clerk.actor().map(actor -> actor.subject()).orElse(null));
    }
}

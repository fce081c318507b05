package io.quarkiverse.clerk.it;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkiverse.clerk.RequireClerkSession;

/** What Clerk's webhooks told, for administrators of the active organization. */
@Path("/api/events")
@RequireClerkSession(role = "org:admin")
public class EventsResource {

    private final ClerkEvents events;

    EventsResource(ClerkEvents events) {
        this.events = events;
    }

    @GET
    public List<String> events() {
        return events.texts();
    }
}

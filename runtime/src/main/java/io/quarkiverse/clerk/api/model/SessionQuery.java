package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/**
 * Which sessions ({@code GetSessionList}).
 * <p>
 * Clerk wants a client or a user.
 */
public final class SessionQuery extends OffsetPageQuery<SessionQuery> {

    private SessionQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    SessionQuery with(Map<String, List<String>> parameters) {
        return new SessionQuery(parameters);
    }

    /** Everything. */
    public static SessionQuery create() {
        return new SessionQuery(Map.of());
    }

    /** Those of a client. */
    public SessionQuery clientId(String clientId) {
        return set("client_id", clientId);
    }

    /** Those of a user. */
    public SessionQuery userId(String userId) {
        return set("user_id", userId);
    }

    /** Only those in this state. */
    public SessionQuery status(SessionStatus status) {
        return set("status", status);
    }
}

package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new session ({@code createSession}). */
public final class CreateSessionRequest extends RequestBody<CreateSessionRequest> {

    private CreateSessionRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateSessionRequest with(Map<String, Object> properties) {
        return new CreateSessionRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param userId the user id
     */
    public static CreateSessionRequest create(String userId) {
        return new CreateSessionRequest(Map.of()).set("user_id", userId);
    }

    /** The organization that becomes the active one. */
    public CreateSessionRequest activeOrganizationId(String activeOrganizationId) {
        return set("active_organization_id", activeOrganizationId);
    }
}

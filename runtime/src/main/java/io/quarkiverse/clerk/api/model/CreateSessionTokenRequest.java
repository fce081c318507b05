package io.quarkiverse.clerk.api.model;

import java.time.Duration;
import java.util.Map;

/** How a new session token shall be ({@code CreateSessionToken}, {@code CreateSessionTokenFromTemplate}). */
public final class CreateSessionTokenRequest extends RequestBody<CreateSessionTokenRequest> {

    private CreateSessionTokenRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateSessionTokenRequest with(Map<String, Object> properties) {
        return new CreateSessionTokenRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static CreateSessionTokenRequest create() {
        return new CreateSessionTokenRequest(Map.of());
    }

    /** How long the token shall be valid, from 30 seconds to ten years, in whole seconds. */
    public CreateSessionTokenRequest expiresIn(Duration expiresIn) {
        return set("expires_in_seconds", expiresIn);
    }

    /** Lets the template's or the instance's lifetime apply, explicitly. */
    public CreateSessionTokenRequest clearExpiresIn() {
        return clear("expires_in_seconds");
    }
}

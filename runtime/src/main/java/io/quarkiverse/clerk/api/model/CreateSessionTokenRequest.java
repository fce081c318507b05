package io.quarkiverse.clerk.api.model;

import java.time.Duration;

/** How a new session token shall be ({@code CreateSessionToken}, {@code CreateSessionTokenFromTemplate}). */
public final class CreateSessionTokenRequest extends RequestBody {

    private static final String EXPIRES_IN_SECONDS = "expires_in_seconds";

    private CreateSessionTokenRequest() {
    }

    private CreateSessionTokenRequest(CreateSessionTokenRequest request, Property property) {
        super(request, property);
    }

    /** Leaves everything to Clerk. */
    public static CreateSessionTokenRequest create() {
        return new CreateSessionTokenRequest();
    }

    /** How long the token shall be valid, from 30 seconds to ten years, in whole seconds. */
    public CreateSessionTokenRequest expiresIn(Duration lifetime) {
        return new CreateSessionTokenRequest(this, Property.set(EXPIRES_IN_SECONDS, lifetime.toSeconds()));
    }

    /** Lets the template's or the instance's lifetime apply, explicitly. */
    public CreateSessionTokenRequest clearExpiresIn() {
        return new CreateSessionTokenRequest(this, Property.clear(EXPIRES_IN_SECONDS));
    }
}

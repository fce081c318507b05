package io.quarkiverse.clerk.api.model;

import java.time.Duration;
import java.util.Map;

/** A token to sign in as another user ({@code CreateActorToken}). */
public final class CreateActorTokenRequest extends RequestBody<CreateActorTokenRequest> {

    private CreateActorTokenRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateActorTokenRequest with(Map<String, Object> properties) {
        return new CreateActorTokenRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param userId whom to sign in as
     */
    public static CreateActorTokenRequest create(String userId) {
        return new CreateActorTokenRequest(Map.of()).set("user_id", userId);
    }

    /** Who acts: the id of the user, which becomes {@code sub} of the {@code act} claim. */
    public CreateActorTokenRequest actorId(String userId) {
        return set("actor", Map.of("sub", userId));
    }

    /** Who acts: the {@code act} claim, with {@code sub} at least. A map, or an object that Jackson makes one of. */
    public CreateActorTokenRequest actor(Object actor) {
        return setObject("actor", actor);
    }

    /** How long it is valid, in whole seconds. */
    public CreateActorTokenRequest expiresIn(Duration expiresIn) {
        return set("expires_in_seconds", expiresIn);
    }

    /** How long a session that begins with it lasts at most, in whole seconds. */
    public CreateActorTokenRequest sessionMaxDuration(Duration sessionMaxDuration) {
        return set("session_max_duration_in_seconds", sessionMaxDuration);
    }
}

package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What to change about a sign-up ({@code UpdateSignUp}). */
public final class UpdateSignUpRequest extends RequestBody<UpdateSignUpRequest> {

    private UpdateSignUpRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateSignUpRequest with(Map<String, Object> properties) {
        return new UpdateSignUpRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateSignUpRequest create() {
        return new UpdateSignUpRequest(Map.of());
    }

    /** The id of the user in your own system. */
    public UpdateSignUpRequest externalId(String externalId) {
        return set("external_id", externalId);
    }

    public UpdateSignUpRequest clearExternalId() {
        return clear("external_id");
    }

    /** Whether the sign-up waits for you. */
    public UpdateSignUpRequest customAction(boolean customAction) {
        return set("custom_action", customAction);
    }

    public UpdateSignUpRequest clearCustomAction() {
        return clear("custom_action");
    }
}

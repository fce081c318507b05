package io.quarkiverse.clerk.api.model;

import java.time.Duration;
import java.util.Map;

/** A token to sign in once ({@code CreateSignInToken}). */
public final class CreateSignInTokenRequest extends RequestBody<CreateSignInTokenRequest> {

    private CreateSignInTokenRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateSignInTokenRequest with(Map<String, Object> properties) {
        return new CreateSignInTokenRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param userId the user id
     */
    public static CreateSignInTokenRequest create(String userId) {
        return new CreateSignInTokenRequest(Map.of()).set("user_id", userId);
    }

    /** The organization that becomes the active one. */
    public CreateSignInTokenRequest orgId(String orgId) {
        return set("org_id", orgId);
    }

    public CreateSignInTokenRequest clearOrgId() {
        return clear("org_id");
    }

    /** 30 days unless set, in whole seconds. */
    public CreateSignInTokenRequest expiresIn(Duration expiresIn) {
        return set("expires_in_seconds", expiresIn);
    }

    public CreateSignInTokenRequest clearExpiresIn() {
        return clear("expires_in_seconds");
    }
}

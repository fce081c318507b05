package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** How people sign up ({@code UpdateInstanceAuthConfig}). */
public final class UpdateInstanceAuthConfigRequest extends RequestBody<UpdateInstanceAuthConfigRequest> {

    private UpdateInstanceAuthConfigRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateInstanceAuthConfigRequest with(Map<String, Object> properties) {
        return new UpdateInstanceAuthConfigRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateInstanceAuthConfigRequest create() {
        return new UpdateInstanceAuthConfigRequest(Map.of());
    }

    /** Whether only those on the allowlist may sign up. */
    public UpdateInstanceAuthConfigRequest restrictedToAllowlist(boolean restrictedToAllowlist) {
        return set("restricted_to_allowlist", restrictedToAllowlist);
    }

    public UpdateInstanceAuthConfigRequest clearRestrictedToAllowlist() {
        return clear("restricted_to_allowlist");
    }

    /** The part before the {@code @}. */
    public UpdateInstanceAuthConfigRequest fromEmailAddress(String fromEmailAddress) {
        return set("from_email_address", fromEmailAddress);
    }

    public UpdateInstanceAuthConfigRequest clearFromEmailAddress() {
        return clear("from_email_address");
    }

    /** Whether a sign-up can be completed step by step. */
    public UpdateInstanceAuthConfigRequest progressiveSignUp(boolean progressiveSignUp) {
        return set("progressive_sign_up", progressiveSignUp);
    }

    public UpdateInstanceAuthConfigRequest clearProgressiveSignUp() {
        return clear("progressive_sign_up");
    }

    /** Whether test email addresses and phone numbers work. */
    public UpdateInstanceAuthConfigRequest testMode(boolean testMode) {
        return set("test_mode", testMode);
    }

    public UpdateInstanceAuthConfigRequest clearTestMode() {
        return clear("test_mode");
    }
}

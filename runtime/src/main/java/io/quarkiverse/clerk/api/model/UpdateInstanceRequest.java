package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What to change about the instance ({@code UpdateInstance}). */
public final class UpdateInstanceRequest extends RequestBody<UpdateInstanceRequest> {

    private UpdateInstanceRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateInstanceRequest with(Map<String, Object> properties) {
        return new UpdateInstanceRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateInstanceRequest create() {
        return new UpdateInstanceRequest(Map.of());
    }

    /** Whether test email addresses and phone numbers work. */
    public UpdateInstanceRequest testMode(boolean testMode) {
        return set("test_mode", testMode);
    }

    public UpdateInstanceRequest clearTestMode() {
        return clear("test_mode");
    }

    /** Whether passwords are checked against leaks. */
    public UpdateInstanceRequest hibp(boolean hibp) {
        return set("hibp", hibp);
    }

    public UpdateInstanceRequest clearHibp() {
        return clear("hibp");
    }

    /** Shown to users who need help. */
    public UpdateInstanceRequest supportEmail(String supportEmail) {
        return set("support_email", supportEmail);
    }

    public UpdateInstanceRequest clearSupportEmail() {
        return clear("support_email");
    }

    /** The version of ClerkJS that browsers get. */
    public UpdateInstanceRequest clerkJsVersion(String clerkJsVersion) {
        return set("clerk_js_version", clerkJsVersion);
    }

    public UpdateInstanceRequest clearClerkJsVersion() {
        return clear("clerk_js_version");
    }

    /** Where a development instance runs. */
    public UpdateInstanceRequest developmentOrigin(String developmentOrigin) {
        return set("development_origin", developmentOrigin);
    }

    public UpdateInstanceRequest clearDevelopmentOrigin() {
        return clear("development_origin");
    }

    /** Of native applications and browser extensions. */
    public UpdateInstanceRequest allowedOrigins(String... allowedOrigins) {
        return setAll("allowed_origins", allowedOrigins);
    }

    /** @deprecated use {@code urlBasedSessionSyncing} */
    @Deprecated
    public UpdateInstanceRequest cookielessDev(boolean cookielessDev) {
        return set("cookieless_dev", cookielessDev);
    }

    /** @deprecated use {@code urlBasedSessionSyncing} */
    @Deprecated
    public UpdateInstanceRequest clearCookielessDev() {
        return clear("cookieless_dev");
    }

    /** Whether a development instance goes without third-party cookies. */
    public UpdateInstanceRequest urlBasedSessionSyncing(boolean urlBasedSessionSyncing) {
        return set("url_based_session_syncing", urlBasedSessionSyncing);
    }

    public UpdateInstanceRequest clearUrlBasedSessionSyncing() {
        return clear("url_based_session_syncing");
    }

    /** What comes first. */
    public UpdateInstanceRequest preferredSignInStrategyWhenPasswordRequired(
            SignInStrategy preferredSignInStrategyWhenPasswordRequired) {
        return set("preferred_sign_in_strategy_when_password_required", preferredSignInStrategyWhenPasswordRequired);
    }

    public UpdateInstanceRequest clearPreferredSignInStrategyWhenPasswordRequired() {
        return clear("preferred_sign_in_strategy_when_password_required");
    }
}

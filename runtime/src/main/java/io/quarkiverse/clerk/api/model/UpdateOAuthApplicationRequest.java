package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What to change about an OAuth application ({@code UpdateOAuthApplication}). */
public final class UpdateOAuthApplicationRequest extends RequestBody<UpdateOAuthApplicationRequest> {

    private UpdateOAuthApplicationRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateOAuthApplicationRequest with(Map<String, Object> properties) {
        return new UpdateOAuthApplicationRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateOAuthApplicationRequest create() {
        return new UpdateOAuthApplicationRequest(Map.of());
    }

    public UpdateOAuthApplicationRequest name(String name) {
        return set("name", name);
    }

    public UpdateOAuthApplicationRequest clearName() {
        return clear("name");
    }

    /** Where users may be sent back to. */
    public UpdateOAuthApplicationRequest redirectUris(String... redirectUris) {
        return setAll("redirect_uris", redirectUris);
    }

    public UpdateOAuthApplicationRequest clearRedirectUris() {
        return clear("redirect_uris");
    }

    /** @deprecated use {@code redirectUris} */
    @Deprecated
    public UpdateOAuthApplicationRequest callbackUrl(String callbackUrl) {
        return set("callback_url", callbackUrl);
    }

    /** @deprecated use {@code redirectUris} */
    @Deprecated
    public UpdateOAuthApplicationRequest clearCallbackUrl() {
        return clear("callback_url");
    }

    /** Separated by spaces. */
    public UpdateOAuthApplicationRequest scopes(String scopes) {
        return set("scopes", scopes);
    }

    public UpdateOAuthApplicationRequest clearScopes() {
        return clear("scopes");
    }

    /** Whether users are asked before it gets access. */
    public UpdateOAuthApplicationRequest consentScreenEnabled(boolean consentScreenEnabled) {
        return set("consent_screen_enabled", consentScreenEnabled);
    }

    public UpdateOAuthApplicationRequest clearConsentScreenEnabled() {
        return clear("consent_screen_enabled");
    }

    /** Whether it must use PKCE (RFC 7636). */
    public UpdateOAuthApplicationRequest pkceRequired(boolean pkceRequired) {
        return set("pkce_required", pkceRequired);
    }

    public UpdateOAuthApplicationRequest clearPkceRequired() {
        return clear("pkce_required");
    }

    /** Whether it can keep no secret. */
    public UpdateOAuthApplicationRequest isPublic(boolean isPublic) {
        return set("public", isPublic);
    }

    public UpdateOAuthApplicationRequest clearPublic() {
        return clear("public");
    }
}

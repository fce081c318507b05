package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new OAuth application ({@code CreateOAuthApplication}). */
public final class CreateOAuthApplicationRequest extends RequestBody<CreateOAuthApplicationRequest> {

    private CreateOAuthApplicationRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateOAuthApplicationRequest with(Map<String, Object> properties) {
        return new CreateOAuthApplicationRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param name for people
     */
    public static CreateOAuthApplicationRequest create(String name) {
        return new CreateOAuthApplicationRequest(Map.of()).set("name", name);
    }

    /** Where users may be sent back to. */
    public CreateOAuthApplicationRequest redirectUris(String... redirectUris) {
        return setAll("redirect_uris", redirectUris);
    }

    public CreateOAuthApplicationRequest clearRedirectUris() {
        return clear("redirect_uris");
    }

    /** @deprecated use {@code redirectUris} */
    @Deprecated
    public CreateOAuthApplicationRequest callbackUrl(String callbackUrl) {
        return set("callback_url", callbackUrl);
    }

    /** @deprecated use {@code redirectUris} */
    @Deprecated
    public CreateOAuthApplicationRequest clearCallbackUrl() {
        return clear("callback_url");
    }

    /** Separated by spaces; {@code profile email} unless set. */
    public CreateOAuthApplicationRequest scopes(String scopes) {
        return set("scopes", scopes);
    }

    public CreateOAuthApplicationRequest clearScopes() {
        return clear("scopes");
    }

    /** Whether users are asked before it gets access. */
    public CreateOAuthApplicationRequest consentScreenEnabled(boolean consentScreenEnabled) {
        return set("consent_screen_enabled", consentScreenEnabled);
    }

    public CreateOAuthApplicationRequest clearConsentScreenEnabled() {
        return clear("consent_screen_enabled");
    }

    /** Whether it must use PKCE (RFC 7636). */
    public CreateOAuthApplicationRequest pkceRequired(boolean pkceRequired) {
        return set("pkce_required", pkceRequired);
    }

    public CreateOAuthApplicationRequest clearPkceRequired() {
        return clear("pkce_required");
    }

    /** Whether it can keep no secret. */
    public CreateOAuthApplicationRequest isPublic(boolean isPublic) {
        return set("public", isPublic);
    }

    public CreateOAuthApplicationRequest clearPublic() {
        return clear("public");
    }
}

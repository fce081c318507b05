package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** The OpenID Connect part of an enterprise connection. */
public final class EnterpriseOidcRequest extends RequestBody<EnterpriseOidcRequest> {

    private EnterpriseOidcRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    EnterpriseOidcRequest with(Map<String, Object> properties) {
        return new EnterpriseOidcRequest(properties);
    }

    /** Leaves everything as it is. */
    public static EnterpriseOidcRequest create() {
        return new EnterpriseOidcRequest(Map.of());
    }

    public EnterpriseOidcRequest clientId(String clientId) {
        return set("client_id", clientId);
    }

    public EnterpriseOidcRequest clearClientId() {
        return clear("client_id");
    }

    public EnterpriseOidcRequest clientSecret(String clientSecret) {
        return set("client_secret", clientSecret);
    }

    public EnterpriseOidcRequest clearClientSecret() {
        return clear("client_secret");
    }

    /** Where the other URLs come from. */
    public EnterpriseOidcRequest discoveryUrl(String discoveryUrl) {
        return set("discovery_url", discoveryUrl);
    }

    public EnterpriseOidcRequest clearDiscoveryUrl() {
        return clear("discovery_url");
    }

    public EnterpriseOidcRequest authUrl(String authUrl) {
        return set("auth_url", authUrl);
    }

    public EnterpriseOidcRequest clearAuthUrl() {
        return clear("auth_url");
    }

    public EnterpriseOidcRequest tokenUrl(String tokenUrl) {
        return set("token_url", tokenUrl);
    }

    public EnterpriseOidcRequest clearTokenUrl() {
        return clear("token_url");
    }

    public EnterpriseOidcRequest userInfoUrl(String userInfoUrl) {
        return set("user_info_url", userInfoUrl);
    }

    public EnterpriseOidcRequest clearUserInfoUrl() {
        return clear("user_info_url");
    }

    /** Whether PKCE (RFC 7636) is used. */
    public EnterpriseOidcRequest requiresPkce(boolean requiresPkce) {
        return set("requires_pkce", requiresPkce);
    }

    public EnterpriseOidcRequest clearRequiresPkce() {
        return clear("requires_pkce");
    }
}

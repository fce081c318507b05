package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What holds for all OAuth applications ({@code UpdateInstanceOAuthApplicationSettings}). */
public final class UpdateOAuthApplicationSettingsRequest extends RequestBody<UpdateOAuthApplicationSettingsRequest> {

    private UpdateOAuthApplicationSettingsRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateOAuthApplicationSettingsRequest with(Map<String, Object> properties) {
        return new UpdateOAuthApplicationSettingsRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateOAuthApplicationSettingsRequest create() {
        return new UpdateOAuthApplicationSettingsRequest(Map.of());
    }

    /** Whether applications may register themselves (RFC 7591). */
    public UpdateOAuthApplicationSettingsRequest dynamicClientRegistration(boolean dynamicClientRegistration) {
        return set("dynamic_oauth_client_registration", dynamicClientRegistration);
    }

    public UpdateOAuthApplicationSettingsRequest clearDynamicClientRegistration() {
        return clear("dynamic_oauth_client_registration");
    }

    /** Of applications that name none. */
    public UpdateOAuthApplicationSettingsRequest defaultScopes(String... defaultScopes) {
        return setAll("default_scopes", defaultScopes);
    }

    public UpdateOAuthApplicationSettingsRequest clearDefaultScopes() {
        return clear("default_scopes");
    }

    /** Whether access tokens are JWTs. */
    public UpdateOAuthApplicationSettingsRequest jwtAccessTokens(boolean jwtAccessTokens) {
        return set("oauth_jwt_access_tokens", jwtAccessTokens);
    }

    public UpdateOAuthApplicationSettingsRequest clearJwtAccessTokens() {
        return clear("oauth_jwt_access_tokens");
    }

    /** Whether it is said in the discovery document that a client id may be the URL of a document about the client. */
    public UpdateOAuthApplicationSettingsRequest clientIdMetadataDocumentsAdvertised(
            boolean clientIdMetadataDocumentsAdvertised) {
        return set("client_id_metadata_documents_advertised", clientIdMetadataDocumentsAdvertised);
    }

    public UpdateOAuthApplicationSettingsRequest clearClientIdMetadataDocumentsAdvertised() {
        return clear("client_id_metadata_documents_advertised");
    }

    /** Whether clients that name such a document must be registered. */
    public UpdateOAuthApplicationSettingsRequest clientIdMetadataDocumentsOnlyAllowPreRegisteredClients(
            boolean clientIdMetadataDocumentsOnlyAllowPreRegisteredClients) {
        return set("client_id_metadata_documents_only_allow_pre_registered_clients",
                clientIdMetadataDocumentsOnlyAllowPreRegisteredClients);
    }

    public UpdateOAuthApplicationSettingsRequest clearClientIdMetadataDocumentsOnlyAllowPreRegisteredClients() {
        return clear("client_id_metadata_documents_only_allow_pre_registered_clients");
    }

    /** Whether those are refused that nobody has allowed explicitly. */
    public UpdateOAuthApplicationSettingsRequest clientIdMetadataDocumentsBlockImplicitlyAllowedClients(
            boolean clientIdMetadataDocumentsBlockImplicitlyAllowedClients) {
        return set("client_id_metadata_documents_block_implicitly_allowed_clients",
                clientIdMetadataDocumentsBlockImplicitlyAllowedClients);
    }

    public UpdateOAuthApplicationSettingsRequest clearClientIdMetadataDocumentsBlockImplicitlyAllowedClients() {
        return clear("client_id_metadata_documents_block_implicitly_allowed_clients");
    }
}

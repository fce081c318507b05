package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** The SAML part of an enterprise connection. */
public final class EnterpriseSamlRequest extends RequestBody<EnterpriseSamlRequest> {

    private EnterpriseSamlRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    EnterpriseSamlRequest with(Map<String, Object> properties) {
        return new EnterpriseSamlRequest(properties);
    }

    /** Leaves everything as it is. */
    public static EnterpriseSamlRequest create() {
        return new EnterpriseSamlRequest(Map.of());
    }

    /** What the identity provider is told about who signs in. */
    public EnterpriseSamlRequest loginHint(LoginHintMode mode) {
        return set("login_hint", Map.of("mode", mode.value()));
    }

    /** Tells the identity provider the value of a custom attribute. */
    public EnterpriseSamlRequest loginHintFrom(String customAttribute) {
        return set("login_hint", Map.of("mode", LoginHintMode.CUSTOM_ATTRIBUTE.value(), "source", customAttribute));
    }

    /** Lets the identity provider's default apply. */
    public EnterpriseSamlRequest clearLoginHint() {
        return clear("login_hint");
    }

    public EnterpriseSamlRequest name(String name) {
        return set("name", name);
    }

    public EnterpriseSamlRequest clearName() {
        return clear("name");
    }

    /** The identity provider's entity id. */
    public EnterpriseSamlRequest idpEntityId(String idpEntityId) {
        return set("idp_entity_id", idpEntityId);
    }

    public EnterpriseSamlRequest clearIdpEntityId() {
        return clear("idp_entity_id");
    }

    /** The identity provider's single sign-on URL. */
    public EnterpriseSamlRequest idpSsoUrl(String idpSsoUrl) {
        return set("idp_sso_url", idpSsoUrl);
    }

    public EnterpriseSamlRequest clearIdpSsoUrl() {
        return clear("idp_sso_url");
    }

    /** In PEM. */
    public EnterpriseSamlRequest idpCertificate(String idpCertificate) {
        return set("idp_certificate", idpCertificate);
    }

    public EnterpriseSamlRequest clearIdpCertificate() {
        return clear("idp_certificate");
    }

    /** Where the other {@code idp…} values come from. */
    public EnterpriseSamlRequest idpMetadataUrl(String idpMetadataUrl) {
        return set("idp_metadata_url", idpMetadataUrl);
    }

    public EnterpriseSamlRequest clearIdpMetadataUrl() {
        return clear("idp_metadata_url");
    }

    /** The XML that the other {@code idp…} values come from. */
    public EnterpriseSamlRequest idpMetadata(String idpMetadata) {
        return set("idp_metadata", idpMetadata);
    }

    public EnterpriseSamlRequest clearIdpMetadata() {
        return clear("idp_metadata");
    }

    /** From attributes of the identity provider to those of the user. */
    public EnterpriseSamlRequest attributeMapping(Map<String, String> attributeMapping) {
        return set("attribute_mapping", attributeMapping);
    }

    public EnterpriseSamlRequest clearAttributeMapping() {
        return clear("attribute_mapping");
    }

    /** Whether subdomains sign in, too. */
    public EnterpriseSamlRequest allowSubdomains(boolean allowSubdomains) {
        return set("allow_subdomains", allowSubdomains);
    }

    public EnterpriseSamlRequest clearAllowSubdomains() {
        return clear("allow_subdomains");
    }

    /** Whether the sign-in can begin at the identity provider. */
    public EnterpriseSamlRequest allowIdpInitiated(boolean allowIdpInitiated) {
        return set("allow_idp_initiated", allowIdpInitiated);
    }

    public EnterpriseSamlRequest clearAllowIdpInitiated() {
        return clear("allow_idp_initiated");
    }

    /** Whether the identity provider must ask for credentials each time. */
    public EnterpriseSamlRequest forceAuthn(boolean forceAuthn) {
        return set("force_authn", forceAuthn);
    }

    public EnterpriseSamlRequest clearForceAuthn() {
        return clear("force_authn");
    }
}

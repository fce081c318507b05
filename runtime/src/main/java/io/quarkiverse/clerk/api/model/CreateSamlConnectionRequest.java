package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new SAML connection ({@code CreateSAMLConnection}). */
public final class CreateSamlConnectionRequest extends RequestBody<CreateSamlConnectionRequest> {

    private CreateSamlConnectionRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateSamlConnectionRequest with(Map<String, Object> properties) {
        return new CreateSamlConnectionRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param name for people
     * @param provider the identity provider
     */
    public static CreateSamlConnectionRequest create(String name, EnterpriseProvider provider) {
        return new CreateSamlConnectionRequest(Map.of()).set("name", name).set("provider", provider);
    }

    /** What the identity provider is told about who signs in. */
    public CreateSamlConnectionRequest loginHint(LoginHintMode mode) {
        return set("login_hint", Map.of("mode", mode.value()));
    }

    /** Tells the identity provider the value of a custom attribute. */
    public CreateSamlConnectionRequest loginHintFrom(String customAttribute) {
        return set("login_hint", Map.of("mode", LoginHintMode.CUSTOM_ATTRIBUTE.value(), "source", customAttribute));
    }

    /** Lets the identity provider's default apply. */
    public CreateSamlConnectionRequest clearLoginHint() {
        return clear("login_hint");
    }

    /** @deprecated use {@code domains} */
    @Deprecated
    public CreateSamlConnectionRequest domain(String domain) {
        return set("domain", domain);
    }

    /** Whose email addresses sign in with it. */
    public CreateSamlConnectionRequest domains(String... domains) {
        return setAll("domains", domains);
    }

    /** The identity provider's entity id. */
    public CreateSamlConnectionRequest idpEntityId(String idpEntityId) {
        return set("idp_entity_id", idpEntityId);
    }

    public CreateSamlConnectionRequest clearIdpEntityId() {
        return clear("idp_entity_id");
    }

    /** The identity provider's single sign-on URL. */
    public CreateSamlConnectionRequest idpSsoUrl(String idpSsoUrl) {
        return set("idp_sso_url", idpSsoUrl);
    }

    public CreateSamlConnectionRequest clearIdpSsoUrl() {
        return clear("idp_sso_url");
    }

    /** In PEM. */
    public CreateSamlConnectionRequest idpCertificate(String idpCertificate) {
        return set("idp_certificate", idpCertificate);
    }

    public CreateSamlConnectionRequest clearIdpCertificate() {
        return clear("idp_certificate");
    }

    /** Where the other {@code idp…} values come from. */
    public CreateSamlConnectionRequest idpMetadataUrl(String idpMetadataUrl) {
        return set("idp_metadata_url", idpMetadataUrl);
    }

    public CreateSamlConnectionRequest clearIdpMetadataUrl() {
        return clear("idp_metadata_url");
    }

    /** The XML that the other {@code idp…} values come from. */
    public CreateSamlConnectionRequest idpMetadata(String idpMetadata) {
        return set("idp_metadata", idpMetadata);
    }

    public CreateSamlConnectionRequest clearIdpMetadata() {
        return clear("idp_metadata");
    }

    /** Whose members its users become. */
    public CreateSamlConnectionRequest organizationId(String organizationId) {
        return set("organization_id", organizationId);
    }

    public CreateSamlConnectionRequest clearOrganizationId() {
        return clear("organization_id");
    }

    /** From attributes of the identity provider to those of the user. */
    public CreateSamlConnectionRequest attributeMapping(Map<String, String> attributeMapping) {
        return set("attribute_mapping", attributeMapping);
    }

    public CreateSamlConnectionRequest clearAttributeMapping() {
        return clear("attribute_mapping");
    }

    /** Whether the identity provider must ask for credentials each time. */
    public CreateSamlConnectionRequest forceAuthn(boolean forceAuthn) {
        return set("force_authn", forceAuthn);
    }
}

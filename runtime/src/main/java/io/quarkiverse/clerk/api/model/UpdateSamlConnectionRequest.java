package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What to change about a SAML connection ({@code UpdateSAMLConnection}). */
public final class UpdateSamlConnectionRequest extends RequestBody<UpdateSamlConnectionRequest> {

    private UpdateSamlConnectionRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateSamlConnectionRequest with(Map<String, Object> properties) {
        return new UpdateSamlConnectionRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateSamlConnectionRequest create() {
        return new UpdateSamlConnectionRequest(Map.of());
    }

    /** What the identity provider is told about who signs in. */
    public UpdateSamlConnectionRequest loginHint(LoginHintMode mode) {
        return set("login_hint", Map.of("mode", mode.value()));
    }

    /** Tells the identity provider the value of a custom attribute. */
    public UpdateSamlConnectionRequest loginHintFrom(String customAttribute) {
        return set("login_hint", Map.of("mode", LoginHintMode.CUSTOM_ATTRIBUTE.value(), "source", customAttribute));
    }

    /** Lets the identity provider's default apply. */
    public UpdateSamlConnectionRequest clearLoginHint() {
        return clear("login_hint");
    }

    public UpdateSamlConnectionRequest provider(EnterpriseProvider provider) {
        return set("provider", provider);
    }

    public UpdateSamlConnectionRequest name(String name) {
        return set("name", name);
    }

    public UpdateSamlConnectionRequest clearName() {
        return clear("name");
    }

    /** @deprecated use {@code domains} */
    @Deprecated
    public UpdateSamlConnectionRequest domain(String domain) {
        return set("domain", domain);
    }

    /** @deprecated use {@code domains} */
    @Deprecated
    public UpdateSamlConnectionRequest clearDomain() {
        return clear("domain");
    }

    /** Whose email addresses sign in with it. */
    public UpdateSamlConnectionRequest domains(String... domains) {
        return setAll("domains", domains);
    }

    public UpdateSamlConnectionRequest clearDomains() {
        return clear("domains");
    }

    /** The identity provider's entity id. */
    public UpdateSamlConnectionRequest idpEntityId(String idpEntityId) {
        return set("idp_entity_id", idpEntityId);
    }

    public UpdateSamlConnectionRequest clearIdpEntityId() {
        return clear("idp_entity_id");
    }

    /** The identity provider's single sign-on URL. */
    public UpdateSamlConnectionRequest idpSsoUrl(String idpSsoUrl) {
        return set("idp_sso_url", idpSsoUrl);
    }

    public UpdateSamlConnectionRequest clearIdpSsoUrl() {
        return clear("idp_sso_url");
    }

    /** In PEM. */
    public UpdateSamlConnectionRequest idpCertificate(String idpCertificate) {
        return set("idp_certificate", idpCertificate);
    }

    public UpdateSamlConnectionRequest clearIdpCertificate() {
        return clear("idp_certificate");
    }

    /** Where the other {@code idp…} values come from. */
    public UpdateSamlConnectionRequest idpMetadataUrl(String idpMetadataUrl) {
        return set("idp_metadata_url", idpMetadataUrl);
    }

    public UpdateSamlConnectionRequest clearIdpMetadataUrl() {
        return clear("idp_metadata_url");
    }

    /** The XML that the other {@code idp…} values come from. */
    public UpdateSamlConnectionRequest idpMetadata(String idpMetadata) {
        return set("idp_metadata", idpMetadata);
    }

    public UpdateSamlConnectionRequest clearIdpMetadata() {
        return clear("idp_metadata");
    }

    /** Whose members its users become. */
    public UpdateSamlConnectionRequest organizationId(String organizationId) {
        return set("organization_id", organizationId);
    }

    public UpdateSamlConnectionRequest clearOrganizationId() {
        return clear("organization_id");
    }

    /** From attributes of the identity provider to those of the user. */
    public UpdateSamlConnectionRequest attributeMapping(Map<String, String> attributeMapping) {
        return set("attribute_mapping", attributeMapping);
    }

    public UpdateSamlConnectionRequest clearAttributeMapping() {
        return clear("attribute_mapping");
    }

    /** Whether it is in use. */
    public UpdateSamlConnectionRequest active(boolean active) {
        return set("active", active);
    }

    public UpdateSamlConnectionRequest clearActive() {
        return clear("active");
    }

    /** Whether attributes are updated at each sign-in. */
    public UpdateSamlConnectionRequest syncUserAttributes(boolean syncUserAttributes) {
        return set("sync_user_attributes", syncUserAttributes);
    }

    public UpdateSamlConnectionRequest clearSyncUserAttributes() {
        return clear("sync_user_attributes");
    }

    /** Whether subdomains sign in, too. */
    public UpdateSamlConnectionRequest allowSubdomains(boolean allowSubdomains) {
        return set("allow_subdomains", allowSubdomains);
    }

    public UpdateSamlConnectionRequest clearAllowSubdomains() {
        return clear("allow_subdomains");
    }

    /** Whether the sign-in can begin at the identity provider. */
    public UpdateSamlConnectionRequest allowIdpInitiated(boolean allowIdpInitiated) {
        return set("allow_idp_initiated", allowIdpInitiated);
    }

    public UpdateSamlConnectionRequest clearAllowIdpInitiated() {
        return clear("allow_idp_initiated");
    }

    /** Whether its users may add no other identifiers. */
    public UpdateSamlConnectionRequest disableAdditionalIdentifications(boolean disableAdditionalIdentifications) {
        return set("disable_additional_identifications", disableAdditionalIdentifications);
    }

    public UpdateSamlConnectionRequest clearDisableAdditionalIdentifications() {
        return clear("disable_additional_identifications");
    }

    /** Whether existing users join by linking their account. */
    public UpdateSamlConnectionRequest allowOrganizationAccountLinking(boolean allowOrganizationAccountLinking) {
        return set("allow_organization_account_linking", allowOrganizationAccountLinking);
    }

    public UpdateSamlConnectionRequest clearAllowOrganizationAccountLinking() {
        return clear("allow_organization_account_linking");
    }

    /** Whether the identity provider must ask for credentials each time. */
    public UpdateSamlConnectionRequest forceAuthn(boolean forceAuthn) {
        return set("force_authn", forceAuthn);
    }

    /** Whether verified domains of organizations may be deleted for it. */
    public UpdateSamlConnectionRequest consentVerifiedDomainsDeletion(boolean consentVerifiedDomainsDeletion) {
        return set("consent_verified_domains_deletion", consentVerifiedDomainsDeletion);
    }

    public UpdateSamlConnectionRequest clearConsentVerifiedDomainsDeletion() {
        return clear("consent_verified_domains_deletion");
    }
}

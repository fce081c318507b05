package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What to change about an enterprise connection ({@code UpdateEnterpriseConnection}). */
public final class UpdateEnterpriseConnectionRequest extends RequestBody<UpdateEnterpriseConnectionRequest> {

    private UpdateEnterpriseConnectionRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateEnterpriseConnectionRequest with(Map<String, Object> properties) {
        return new UpdateEnterpriseConnectionRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateEnterpriseConnectionRequest create() {
        return new UpdateEnterpriseConnectionRequest(Map.of());
    }

    public UpdateEnterpriseConnectionRequest name(String name) {
        return set("name", name);
    }

    public UpdateEnterpriseConnectionRequest clearName() {
        return clear("name");
    }

    /** Whose email addresses sign in with it. */
    public UpdateEnterpriseConnectionRequest domains(String... domains) {
        return setAll("domains", domains);
    }

    public UpdateEnterpriseConnectionRequest clearDomains() {
        return clear("domains");
    }

    /** Whether it is in use. */
    public UpdateEnterpriseConnectionRequest active(boolean active) {
        return set("active", active);
    }

    public UpdateEnterpriseConnectionRequest clearActive() {
        return clear("active");
    }

    /** Whether attributes are updated at each sign-in. */
    public UpdateEnterpriseConnectionRequest syncUserAttributes(boolean syncUserAttributes) {
        return set("sync_user_attributes", syncUserAttributes);
    }

    public UpdateEnterpriseConnectionRequest clearSyncUserAttributes() {
        return clear("sync_user_attributes");
    }

    /** Whether its users may add no other identifiers. */
    public UpdateEnterpriseConnectionRequest disableAdditionalIdentifications(boolean disableAdditionalIdentifications) {
        return set("disable_additional_identifications", disableAdditionalIdentifications);
    }

    public UpdateEnterpriseConnectionRequest clearDisableAdditionalIdentifications() {
        return clear("disable_additional_identifications");
    }

    /** Whether existing users join by linking their account. */
    public UpdateEnterpriseConnectionRequest allowOrganizationAccountLinking(boolean allowOrganizationAccountLinking) {
        return set("allow_organization_account_linking", allowOrganizationAccountLinking);
    }

    public UpdateEnterpriseConnectionRequest clearAllowOrganizationAccountLinking() {
        return clear("allow_organization_account_linking");
    }

    /** Whose members its users become. */
    public UpdateEnterpriseConnectionRequest organizationId(String organizationId) {
        return set("organization_id", organizationId);
    }

    public UpdateEnterpriseConnectionRequest clearOrganizationId() {
        return clear("organization_id");
    }

    /** For {@code saml_…} providers. */
    public UpdateEnterpriseConnectionRequest saml(EnterpriseSamlRequest saml) {
        return set("saml", saml);
    }

    public UpdateEnterpriseConnectionRequest clearSaml() {
        return clear("saml");
    }

    /** For {@code oidc_…} providers. */
    public UpdateEnterpriseConnectionRequest oidc(EnterpriseOidcRequest oidc) {
        return set("oidc", oidc);
    }

    public UpdateEnterpriseConnectionRequest clearOidc() {
        return clear("oidc");
    }

    /** What else is taken into the public metadata. */
    public UpdateEnterpriseConnectionRequest customAttributes(CustomAttributeRequest... customAttributes) {
        return setAll("custom_attributes", customAttributes);
    }

    public UpdateEnterpriseConnectionRequest clearCustomAttributes() {
        return clear("custom_attributes");
    }

    /** Whether users sign in and up with it. */
    public UpdateEnterpriseConnectionRequest authenticatable(boolean authenticatable) {
        return set("authenticatable", authenticatable);
    }

    /** Whether users must be known before they sign in. */
    public UpdateEnterpriseConnectionRequest disableJitProvisioning(boolean disableJitProvisioning) {
        return set("disable_jit_provisioning", disableJitProvisioning);
    }
}

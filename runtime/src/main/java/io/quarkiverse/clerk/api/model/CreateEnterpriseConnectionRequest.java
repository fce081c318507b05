package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new enterprise connection ({@code CreateEnterpriseConnection}). */
public final class CreateEnterpriseConnectionRequest extends RequestBody<CreateEnterpriseConnectionRequest> {

    private CreateEnterpriseConnectionRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateEnterpriseConnectionRequest with(Map<String, Object> properties) {
        return new CreateEnterpriseConnectionRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param name for people
     * @param provider the identity provider
     */
    public static CreateEnterpriseConnectionRequest create(String name, EnterpriseProvider provider) {
        return new CreateEnterpriseConnectionRequest(Map.of()).set("name", name).set("provider", provider);
    }

    /** Required. Whose email addresses sign in with it. */
    public CreateEnterpriseConnectionRequest domains(String... domains) {
        return setAll("domains", domains);
    }

    /** Whose members its users become. */
    public CreateEnterpriseConnectionRequest organizationId(String organizationId) {
        return set("organization_id", organizationId);
    }

    public CreateEnterpriseConnectionRequest clearOrganizationId() {
        return clear("organization_id");
    }

    /** Whether existing users join by linking their account. */
    public CreateEnterpriseConnectionRequest allowOrganizationAccountLinking(boolean allowOrganizationAccountLinking) {
        return set("allow_organization_account_linking", allowOrganizationAccountLinking);
    }

    public CreateEnterpriseConnectionRequest clearAllowOrganizationAccountLinking() {
        return clear("allow_organization_account_linking");
    }

    /** Whether it is in use. */
    public CreateEnterpriseConnectionRequest active(boolean active) {
        return set("active", active);
    }

    public CreateEnterpriseConnectionRequest clearActive() {
        return clear("active");
    }

    /** For {@code saml_…} providers. */
    public CreateEnterpriseConnectionRequest saml(EnterpriseSamlRequest saml) {
        return set("saml", saml);
    }

    public CreateEnterpriseConnectionRequest clearSaml() {
        return clear("saml");
    }

    /** For {@code oidc_…} providers. */
    public CreateEnterpriseConnectionRequest oidc(EnterpriseOidcRequest oidc) {
        return set("oidc", oidc);
    }

    public CreateEnterpriseConnectionRequest clearOidc() {
        return clear("oidc");
    }

    /** What else is taken into the public metadata. */
    public CreateEnterpriseConnectionRequest customAttributes(CustomAttributeRequest... customAttributes) {
        return setAll("custom_attributes", customAttributes);
    }

    /** Whether users sign in and up with it. */
    public CreateEnterpriseConnectionRequest authenticatable(boolean authenticatable) {
        return set("authenticatable", authenticatable);
    }

    /** Whether users must be known before they sign in. */
    public CreateEnterpriseConnectionRequest disableJitProvisioning(boolean disableJitProvisioning) {
        return set("disable_jit_provisioning", disableJitProvisioning);
    }
}

package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What holds for all organizations ({@code UpdateInstanceOrganizationSettings}). */
public final class UpdateOrganizationSettingsRequest extends RequestBody<UpdateOrganizationSettingsRequest> {

    private UpdateOrganizationSettingsRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateOrganizationSettingsRequest with(Map<String, Object> properties) {
        return new UpdateOrganizationSettingsRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateOrganizationSettingsRequest create() {
        return new UpdateOrganizationSettingsRequest(Map.of());
    }

    /** Whether there are organizations at all. */
    public UpdateOrganizationSettingsRequest enabled(boolean enabled) {
        return set("enabled", enabled);
    }

    public UpdateOrganizationSettingsRequest clearEnabled() {
        return clear("enabled");
    }

    /** 0 for any number. */
    public UpdateOrganizationSettingsRequest maxAllowedMemberships(int maxAllowedMemberships) {
        return set("max_allowed_memberships", maxAllowedMemberships);
    }

    public UpdateOrganizationSettingsRequest clearMaxAllowedMemberships() {
        return clear("max_allowed_memberships");
    }

    /** Whether administrators may delete their organization. */
    public UpdateOrganizationSettingsRequest adminDeleteEnabled(boolean adminDeleteEnabled) {
        return set("admin_delete_enabled", adminDeleteEnabled);
    }

    public UpdateOrganizationSettingsRequest clearAdminDeleteEnabled() {
        return clear("admin_delete_enabled");
    }

    /** Whether organizations may have email domains. */
    public UpdateOrganizationSettingsRequest domainsEnabled(boolean domainsEnabled) {
        return set("domains_enabled", domainsEnabled);
    }

    public UpdateOrganizationSettingsRequest clearDomainsEnabled() {
        return clear("domains_enabled");
    }

    /** Whether organizations have no slugs. */
    public UpdateOrganizationSettingsRequest slugDisabled(boolean slugDisabled) {
        return set("slug_disabled", slugDisabled);
    }

    public UpdateOrganizationSettingsRequest clearSlugDisabled() {
        return clear("slug_disabled");
    }

    /** Which ones organizations may choose. */
    public UpdateOrganizationSettingsRequest domainsEnrollmentModes(EnrollmentMode... domainsEnrollmentModes) {
        return setAll("domains_enrollment_modes", domainsEnrollmentModes);
    }

    /** Of who creates an organization. */
    public UpdateOrganizationSettingsRequest creatorRoleId(String creatorRoleId) {
        return set("creator_role_id", creatorRoleId);
    }

    public UpdateOrganizationSettingsRequest clearCreatorRoleId() {
        return clear("creator_role_id");
    }

    /** Of who comes with a domain. */
    public UpdateOrganizationSettingsRequest domainsDefaultRoleId(String domainsDefaultRoleId) {
        return set("domains_default_role_id", domainsDefaultRoleId);
    }

    public UpdateOrganizationSettingsRequest clearDomainsDefaultRoleId() {
        return clear("domains_default_role_id");
    }
}

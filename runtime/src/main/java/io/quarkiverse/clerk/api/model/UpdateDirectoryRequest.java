package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What to change about a directory ({@code UpdateDirectory}, {@code UpdateSCIMDirectory}). */
public final class UpdateDirectoryRequest extends RequestBody<UpdateDirectoryRequest> {

    private UpdateDirectoryRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateDirectoryRequest with(Map<String, Object> properties) {
        return new UpdateDirectoryRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateDirectoryRequest create() {
        return new UpdateDirectoryRequest(Map.of());
    }

    public UpdateDirectoryRequest name(String name) {
        return set("name", name);
    }

    /** Whether it is in use. */
    public UpdateDirectoryRequest enabled(boolean enabled) {
        return set("enabled", enabled);
    }

    /** Such as {@code scim_okta}. */
    public UpdateDirectoryRequest provider(String provider) {
        return set("provider", provider);
    }

    /** From the directory's attributes to Clerk's; a null value removes one. */
    public UpdateDirectoryRequest attributeMapping(Map<String, String> attributeMapping) {
        return set("attribute_mapping", attributeMapping);
    }

    /** Whether the members of groups get roles. */
    public UpdateDirectoryRequest groupRoleMappingEnabled(boolean groupRoleMappingEnabled) {
        return set("group_role_mapping_enabled", groupRoleMappingEnabled);
    }

    /** Whether users of other domains are taken, too. */
    public UpdateDirectoryRequest disableDomainEnforcement(boolean disableDomainEnforcement) {
        return set("disable_domain_enforcement", disableDomainEnforcement);
    }
}

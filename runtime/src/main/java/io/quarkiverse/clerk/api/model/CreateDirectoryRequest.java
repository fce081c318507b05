package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new directory ({@code CreateDirectory}, {@code CreateSCIMDirectory}). */
public final class CreateDirectoryRequest extends RequestBody<CreateDirectoryRequest> {

    private CreateDirectoryRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateDirectoryRequest with(Map<String, Object> properties) {
        return new CreateDirectoryRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param enterpriseConnectionId the connection of the same enterprise
     * @param provider such as {@code scim_okta}
     */
    public static CreateDirectoryRequest create(String enterpriseConnectionId, String provider) {
        return new CreateDirectoryRequest(Map.of()).set("enterprise_connection_id", enterpriseConnectionId).set("provider",
                provider);
    }

    public CreateDirectoryRequest name(String name) {
        return set("name", name);
    }

    /** Which roles the members of its groups get. */
    public CreateDirectoryRequest groupRoleMappings(DirectoryGroupRoleMappingRequest... groupRoleMappings) {
        return setAll("group_role_mappings", groupRoleMappings);
    }
}

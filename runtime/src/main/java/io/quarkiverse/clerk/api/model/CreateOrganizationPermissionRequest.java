package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new permission ({@code CreateOrganizationPermission}). */
public final class CreateOrganizationPermissionRequest extends RequestBody<CreateOrganizationPermissionRequest> {

    private CreateOrganizationPermissionRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateOrganizationPermissionRequest with(Map<String, Object> properties) {
        return new CreateOrganizationPermissionRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param name for people
     * @param key such as {@code org:billing:manage}
     */
    public static CreateOrganizationPermissionRequest create(String name, String key) {
        return new CreateOrganizationPermissionRequest(Map.of()).set("name", name).set("key", key);
    }

    /** For people. */
    public CreateOrganizationPermissionRequest description(String description) {
        return set("description", description);
    }
}

package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** Which role set takes the place of another ({@code ReplaceRoleSet}). */
public final class ReplaceRoleSetRequest extends RequestBody<ReplaceRoleSetRequest> {

    private ReplaceRoleSetRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    ReplaceRoleSetRequest with(Map<String, Object> properties) {
        return new ReplaceRoleSetRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param destRoleSetKey the role set that organizations get instead
     */
    public static ReplaceRoleSetRequest create(String destRoleSetKey) {
        return new ReplaceRoleSetRequest(Map.of()).set("dest_role_set_key", destRoleSetKey);
    }

    /** From old role keys to new ones. */
    public ReplaceRoleSetRequest reassignmentMappings(Map<String, String> reassignmentMappings) {
        return set("reassignment_mappings", reassignmentMappings);
    }
}

package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** Which role takes the place of another ({@code ReplaceRoleInRoleSet}). */
public final class ReplaceRoleRequest extends RequestBody<ReplaceRoleRequest> {

    private ReplaceRoleRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    ReplaceRoleRequest with(Map<String, Object> properties) {
        return new ReplaceRoleRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param roleKey the key of the old one
     * @param toRoleKey the key of the new one
     */
    public static ReplaceRoleRequest create(String roleKey, String toRoleKey) {
        return new ReplaceRoleRequest(Map.of()).set("role_key", roleKey).set("to_role_key", toRoleKey);
    }
}

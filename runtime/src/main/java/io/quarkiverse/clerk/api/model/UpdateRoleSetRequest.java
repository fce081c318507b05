package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What to change about a role set ({@code UpdateRoleSet}). */
public final class UpdateRoleSetRequest extends RequestBody<UpdateRoleSetRequest> {

    private UpdateRoleSetRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateRoleSetRequest with(Map<String, Object> properties) {
        return new UpdateRoleSetRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateRoleSetRequest create() {
        return new UpdateRoleSetRequest(Map.of());
    }

    public UpdateRoleSetRequest name(String name) {
        return set("name", name);
    }

    public UpdateRoleSetRequest clearName() {
        return clear("name");
    }

    /** Such as {@code role_set:default}. */
    public UpdateRoleSetRequest key(String key) {
        return set("key", key);
    }

    public UpdateRoleSetRequest clearKey() {
        return clear("key");
    }

    /** For people. */
    public UpdateRoleSetRequest description(String description) {
        return set("description", description);
    }

    public UpdateRoleSetRequest clearDescription() {
        return clear("description");
    }

    /** Only {@code initial}: new organizations get it from now on. */
    public UpdateRoleSetRequest type(RoleSetType type) {
        return set("type", type);
    }

    public UpdateRoleSetRequest clearType() {
        return clear("type");
    }

    /** Of new members. */
    public UpdateRoleSetRequest defaultRoleKey(String defaultRoleKey) {
        return set("default_role_key", defaultRoleKey);
    }

    public UpdateRoleSetRequest clearDefaultRoleKey() {
        return clear("default_role_key");
    }

    /** Of who creates an organization. */
    public UpdateRoleSetRequest creatorRoleKey(String creatorRoleKey) {
        return set("creator_role_key", creatorRoleKey);
    }

    public UpdateRoleSetRequest clearCreatorRoleKey() {
        return clear("creator_role_key");
    }
}

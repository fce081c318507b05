package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new role set ({@code CreateRoleSet}). */
public final class CreateRoleSetRequest extends RequestBody<CreateRoleSetRequest> {

    private CreateRoleSetRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateRoleSetRequest with(Map<String, Object> properties) {
        return new CreateRoleSetRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param name for people
     * @param defaultRoleKey of new members
     * @param creatorRoleKey of who creates an organization
     */
    public static CreateRoleSetRequest create(String name, String defaultRoleKey, String creatorRoleKey) {
        return new CreateRoleSetRequest(Map.of()).set("name", name).set("default_role_key", defaultRoleKey)
                .set("creator_role_key", creatorRoleKey);
    }

    /** Such as {@code role_set:default}. */
    public CreateRoleSetRequest key(String key) {
        return set("key", key);
    }

    /** For people. */
    public CreateRoleSetRequest description(String description) {
        return set("description", description);
    }

    public CreateRoleSetRequest clearDescription() {
        return clear("description");
    }

    /** {@code custom} unless set. */
    public CreateRoleSetRequest type(RoleSetType type) {
        return set("type", type);
    }

    /** Required. The keys of its roles. */
    public CreateRoleSetRequest roles(String... roles) {
        return setAll("roles", roles);
    }
}

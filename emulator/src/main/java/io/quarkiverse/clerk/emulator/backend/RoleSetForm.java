package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.RoleSet;
import io.quarkiverse.clerk.emulator.store.Settings;
import io.quarkiverse.clerk.emulator.store.Store;

/** Creates and changes role sets as bodies say. */
final class RoleSetForm {

    private static final String PREFIX = "role_set:";
    private static final Pattern KEY = Pattern.compile(PREFIX + "[a-z0-9_]+");
    private static final String INITIAL = "initial";
    private static final String DEFAULT_ROLE = "default_role_key";
    private static final String CREATOR_ROLE = "creator_role_key";

    private final Store store;
    private final Finder find;
    private final Clock clock;

    RoleSetForm(Store store, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.clock = clock;
    }

    RoleSet create(Body body) {
        int limit = store.settings().get(Settings.Group.ORGANIZATIONS, "max_role_sets_allowed").asInt();
        if (store.roleSets().all().size() >= limit) {
            throw ClerkError.of(403, "quota_exceeded", "Quota exceeded",
                    "You have reached your limit of " + limit + " role sets.");
        }
        Instant now = clock.instant();
        String name = body.required("name");
        String key = key(body.optional("key").orElseGet(() -> PREFIX
                + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_")), "");
        List<String> roles = roles(body, "roles");
        return saved(new RoleSet(store.roleSets().nextId(), key, name, body.text("description", null), roles,
                roleOf(roles, body, DEFAULT_ROLE, ""), creatorOf(roles, body, ""),
                body.optional("type").filter(INITIAL::equals).isPresent(), now, now));
    }

    RoleSet update(RoleSet present, Body body) {
        return saved(new RoleSet(present.id(), body.optional("key").map(key -> key(key, present.id())).orElse(present.key()),
                body.optional("name").orElse(present.name()), body.text("description", present.description()),
                present.roleIds(), roleOf(present.roleIds(), body, DEFAULT_ROLE, present.defaultRoleId()),
                creatorOf(present.roleIds(), body, present.creatorRoleId()),
                present.initial() || body.optional("type").filter(INITIAL::equals).isPresent(), present.createdAt(),
                clock.instant()));
    }

    /** More roles, one of which may be the default or the creator's one from now on. */
    RoleSet addRoles(RoleSet present, Body body) {
        RoleSet larger = present;
        for (String id : roles(body, "role_keys")) {
            larger = larger.withRole(id, clock.instant());
        }
        return saved(larger.withRoles(larger.roleIds(), roleOf(larger.roleIds(), body, DEFAULT_ROLE, present.defaultRoleId()),
                creatorOf(larger.roleIds(), body, present.creatorRoleId()), clock.instant()));
    }

    /** Another role in the place of one, for the members who have it too. */
    RoleSet replaceRole(RoleSet present, Body body) {
        Role gone = find.role(body.required("role_key"), "role_key");
        Role other = find.role(body.required("to_role_key"), "to_role_key");
        if (!present.roleIds().contains(gone.id())) {
            throw ClerkError.notFound("role of the role set", gone.key()).at("role_key");
        }
        if (present.creatorRoleId().equals(gone.id())) {
            requireCreatorEligible(other);
        }
        store.organizations().all().stream().filter(one -> store.roleSets().of(one).id().equals(present.id()))
                .forEach(one -> store.reassign(one.id(), Map.of(gone.key(), other.key())));
        return saved(present.replacing(gone.id(), other.id(), clock.instant()));
    }

    /** There is one initial role set at any time. */
    private RoleSet saved(RoleSet set) {
        if (set.initial()) {
            store.roleSets().all().stream().filter(other -> other.initial() && !other.id().equals(set.id()))
                    .forEach(other -> store.roleSets().save(other.withInitial(false, clock.instant())));
        }
        return store.roleSets().save(set);
    }

    private List<String> roles(Body body, String parameter) {
        return body.texts(parameter).stream().map(key -> find.role(key, parameter).id()).distinct().toList();
    }

    /** @param present what stays when the property was not sent; empty where it has to be sent */
    private String roleOf(List<String> roleIds, Body body, String parameter, String present) {
        if (!body.isSet(parameter) && !present.isEmpty()) {
            return present;
        }
        Role role = find.role(body.required(parameter), parameter);
        if (!roleIds.contains(role.id())) {
            throw ClerkError.invalidValue(parameter, role.key() + " is not among the roles of the role set.");
        }
        return role.id();
    }

    private String creatorOf(List<String> roleIds, Body body, String present) {
        String id = roleOf(roleIds, body, CREATOR_ROLE, present);
        requireCreatorEligible(store.roles().find(id).orElseThrow());
        return id;
    }

    static void requireCreatorEligible(Role role) {
        if (!role.isCreatorEligible()) {
            throw ClerkError.of(422, "organization_missing_creator_role_permissions", "missing permissions for creator role",
                    "The creator role must contain the following permissions: "
                            + String.join(", ", Role.CREATOR_PERMISSIONS));
        }
    }

    private String key(String key, String id) {
        if (!KEY.matcher(key).matches()) {
            throw ClerkError.invalidFormat("key", "key must be role_set: and lower-case letters, digits or underscores.");
        }
        if (store.roleSets().find(key).filter(other -> !other.id().equals(id)).isPresent()) {
            throw ClerkError.exists("key");
        }
        return key;
    }
}

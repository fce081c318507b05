package io.quarkiverse.clerk.emulator.backend;

import static io.quarkiverse.clerk.emulator.store.Settings.Group.ORGANIZATIONS;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Metadata;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.RoleSet;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** Creates and changes organizations as bodies say. */
public final class OrganizationForm {

    private static final String LIMIT = "max_allowed_memberships";
    private static final int MAX_NAME_LENGTH = 256;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9_-]{1,128}");

    private final Store store;
    private final Finder find;
    private final Clock clock;

    public OrganizationForm(Store store, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.clock = clock;
    }

    /** Whoever creates an organization has the creator role in it. */
    public Organization create(Body body) {
        find.requireOrganizations();
        Instant now = clock.instant();
        String id = store.organizations().nextId();
        String name = name(body.required("name"));
        Optional<User> creator = body.optional("created_by").map(this::creator);
        String slug = body.optional("slug").map(wanted -> slug(wanted, id))
                .orElseGet(() -> store.organizations().freeSlug(name));
        Organization organization = store.organizations().save(new Organization(id, name, slug, creator.map(User::id),
                limit(body).orElse(store.settings().get(ORGANIZATIONS, LIMIT).asInt()),
                store.settings().get(ORGANIZATIONS, "admin_delete_enabled").asBoolean(),
                MetadataBodies.replacement(body, Metadata.EMPTY),
                Optional.of(roleSet(body).orElse(store.roleSets().initial()).id()), Optional.empty(),
                Times.read(body, "created_at").orElse(now), now));
        creator.ifPresent(user -> store.memberships().create(id, user.id(),
                store.roleSets().creatorRole(organization).key(), Metadata.EMPTY));
        return organization;
    }

    public Organization update(Organization present, Body body) {
        String slug = body.optional("slug").map(wanted -> slug(wanted, present.id())).orElse(present.slug());
        return store.organizations().save(new Organization(present.id(),
                body.isSet("name") ? name(body.required("name")) : present.name(), slug, present.createdBy(),
                limit(body).orElse(present.maxAllowedMemberships()),
                body.flag("admin_delete_enabled", present.adminDeleteEnabled()), present.metadata(),
                roleSet(body).map(set -> fitting(set, present)).or(present::roleSetId), present.imageId(),
                Times.read(body, "created_at").orElse(present.createdAt()), clock.instant()));
    }

    private User creator(String id) {
        return store.users().find(id).orElseThrow(() -> ClerkError.of(400, "organization_creator_not_found",
                "creator not found", "No users found with id " + id + "."));
    }

    private Optional<RoleSet> roleSet(Body body) {
        return body.optional("role_set_key").map(find::roleSet);
    }

    /** A role set must have the roles of those who are members already. */
    private String fitting(RoleSet set, Organization organization) {
        store.memberships().ofOrganization(organization.id()).stream().map(Membership::role)
                .filter(key -> store.roles().byKey(key).filter(role -> set.roleIds().contains(role.id())).isEmpty())
                .findFirst().ifPresent(key -> {
                    throw ClerkError.invalidValue("role_set_key",
                            set.key() + " lacks " + key + ", which members of the organization have.");
                });
        return set.id();
    }

    private static String name(String name) {
        if (name.length() > MAX_NAME_LENGTH) {
            throw ClerkError.invalidValue("name", "name must not be longer than " + MAX_NAME_LENGTH + " characters.");
        }
        return name;
    }

    private String slug(String wanted, String id) {
        if (store.settings().get(ORGANIZATIONS, "slug_disabled").asBoolean()) {
            throw ClerkError.unknown("slug");
        }
        if (!SLUG.matcher(wanted).matches()) {
            throw ClerkError.invalidFormat("slug", "slug must be lower-case letters, digits, hyphens or underscores.");
        }
        if (store.organizations().bySlug(wanted).filter(owner -> !owner.id().equals(id)).isPresent()) {
            throw ClerkError.exists("slug");
        }
        return wanted;
    }

    private static Optional<Integer> limit(Body body) {
        return body.number(LIMIT, 0, Integer.MAX_VALUE).map(Long::intValue);
    }
}

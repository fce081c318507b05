package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Metadata;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** Creates and changes organizations as bodies say. */
final class OrganizationForm {

    private static final int MAX_NAME_LENGTH = 256;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9_-]{1,128}");
    private static final List<String> UNSUPPORTED = List.of("role_set_key");

    private final Store store;
    private final Finder find;
    private final Clock clock;

    OrganizationForm(Store store, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.clock = clock;
    }

    /** Whoever creates an organization is its administrator. */
    Organization create(Body body) {
        body.refuse(UNSUPPORTED);
        Instant now = clock.instant();
        String id = store.organizations().nextId();
        String name = name(body.required("name"));
        Optional<User> creator = body.optional("created_by").map(find::user);
        String slug = body.optional("slug").map(wanted -> slug(wanted, id))
                .orElseGet(() -> store.organizations().freeSlug(name));
        Organization organization = store.organizations().save(new Organization(id, name, slug, creator.map(User::id),
                limit(body).orElse(0), true, MetadataBodies.replacement(body, Metadata.EMPTY),
                Times.read(body, "created_at").orElse(now), now));
        creator.ifPresent(user -> store.memberships().create(id, user.id(), Role.ADMIN, Metadata.EMPTY));
        return organization;
    }

    Organization update(Organization present, Body body) {
        body.refuse(UNSUPPORTED);
        String slug = body.optional("slug").map(wanted -> slug(wanted, present.id())).orElse(present.slug());
        return store.organizations().save(new Organization(present.id(),
                body.isSet("name") ? name(body.required("name")) : present.name(), slug, present.createdBy(),
                limit(body).orElse(present.maxAllowedMemberships()),
                body.flag("admin_delete_enabled", present.adminDeleteEnabled()), present.metadata(),
                Times.read(body, "created_at").orElse(present.createdAt()), clock.instant()));
    }

    private static String name(String name) {
        if (name.length() > MAX_NAME_LENGTH) {
            throw ClerkError.invalidValue("name", "name must not be longer than " + MAX_NAME_LENGTH + " characters.");
        }
        return name;
    }

    private String slug(String wanted, String id) {
        if (!SLUG.matcher(wanted).matches()) {
            throw ClerkError.invalidFormat("slug", "slug must be lower-case letters, digits, hyphens or underscores.");
        }
        if (store.organizations().bySlug(wanted).filter(owner -> !owner.id().equals(id)).isPresent()) {
            throw ClerkError.exists("slug");
        }
        return wanted;
    }

    private static Optional<Integer> limit(Body body) {
        return body.number("max_allowed_memberships", 0, Integer.MAX_VALUE).map(Long::intValue);
    }
}

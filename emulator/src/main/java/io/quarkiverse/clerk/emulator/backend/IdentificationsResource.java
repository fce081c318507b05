package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.backend.OwnedIdentifications.Owned;
import io.quarkiverse.clerk.emulator.backend.UserIdentifiers.Kind;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.Verification;

/** {@code /v1/email_addresses} or {@code /v1/phone_numbers}, which are alike. */
final class IdentificationsResource {

    private final OwnedIdentifications owned;
    private final Kind kind;
    private final Finder find;
    private final UserIdentifiers identifiers;
    private final Clock clock;

    IdentificationsResource(OwnedIdentifications owned) {
        this.owned = owned;
        this.kind = owned.kind();
        this.find = new Finder(owned.store());
        this.identifiers = new UserIdentifiers(owned.store());
        this.clock = owned.clock();
    }

    void register(ApiRoutes routes) {
        String one = owned.path() + "/:id";
        routes.on(POST, owned.path(), this::create)
                .on(GET, one, this::get)
                .on(PATCH, one, this::update)
                .on(DELETE, one, this::delete)
                .on(PUT, "/users/:user_id/" + kind.text(), this::replaceAll);
    }

    private JsonNode get(ApiRequest request) {
        Owned found = owned.find(request);
        return owned.json(found.user(), found.identification());
    }

    private JsonNode create(ApiRequest request) {
        Body body = request.body();
        User user = find.user(body.required("user_id"));
        Identification verified = identifiers.create(kind, body.required(kind.text()));
        Identification created = changed(verified.with(Optional.empty(), verified.createdAt()), body);
        return save(user, Stream.concat(owned.of(user).stream(), Stream.of(created)).toList(), created, body);
    }

    private JsonNode update(ApiRequest request) {
        Owned found = owned.find(request);
        Identification changed = changed(found.identification(), request.body());
        return save(found.user(), owned.with(found.user(), changed), changed, request.body());
    }

    /** What {@code verified} and {@code reserved_for_second_factor} of a body make of it. */
    private Identification changed(Identification present, Body body) {
        Instant now = clock.instant();
        Optional<Verification> verification = !body.isSet("verified") ? present.verification()
                : body.flag("verified", false) ? Optional.of(Verification.byAdmin()) : Optional.empty();
        Identification changed = present.with(verification, now)
                .withSecondFactor(body.flag("reserved_for_second_factor", present.secondFactor()), now);
        if (changed.secondFactor() && !changed.verified()) {
            throw ClerkError.of(400, "identification_update_second_factor_unverified", "Update failed",
                    "Cannot update second factor attributes for unverified identification.");
        }
        return changed;
    }

    private JsonNode save(User user, List<Identification> all, Identification changed, Body body) {
        boolean primary = body.flag("primary", false);
        if (primary) {
            UserIdentifiers.requireVerified(changed, "primary");
        }
        return owned.json(owned.save(user, all, primary ? changed.id() : owned.primaryOf(user, changed)), changed);
    }

    private JsonNode delete(ApiRequest request) {
        User user = owned.find(request).user();
        String id = owned.find(request).identification().id();
        if (user.identifications().count() == 1 && user.profile().username() == null) {
            throw ClerkError.of(400, "last_required_identification_deletion_failed", "Deletion failed",
                    "You cannot delete the last identification of a user.");
        }
        List<Identification> others = owned.of(user).stream().filter(one -> !one.id().equals(id)).toList();
        String primary = id.equals(owned.primaryOf(user))
                ? others.stream().filter(Identification::verified).map(Identification::id).findFirst().orElse(null)
                : owned.primaryOf(user);
        owned.save(user, others, primary);
        return Json.deleted(kind.text(), id);
    }

    /** The user has only this one then. */
    private JsonNode replaceAll(ApiRequest request) {
        User user = find.user(request);
        Body body = request.body();
        String text = body.required(kind.text());
        Identification created = owned.of(user).stream().filter(one -> one.value().equalsIgnoreCase(text)).findFirst()
                .orElseGet(() -> identifiers.create(kind, text));
        Identification only = switch (body.optional("identification_status").orElse("verified")) {
            case "reserved" -> created.asReserved();
            case "unverified" -> created.with(Optional.empty(), clock.instant());
            default -> created.with(Optional.of(Verification.byAdmin()), clock.instant());
        };
        return owned.json(owned.save(user, List.of(only), only.id()), only);
    }
}

package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Identification;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Metadata;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** {@code /v1/organizations/{organization_id}/memberships} and {@code /v1/organization_memberships}. */
final class MembershipsResource {

    private static final String COLLECTION = "/organizations/:organization_id/memberships";
    private static final String ONE = COLLECTION + "/:user_id";

    private final Store store;
    private final Finder find;
    private final MembershipJson json;
    private final MembershipRules rules;
    private final Ordering<Membership> ordering;
    private final Clock clock;

    MembershipsResource(Store store, MembershipJson json, MembershipRules rules, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.json = json;
        this.rules = rules;
        this.clock = clock;
        this.ordering = new Ordering<>(Map.of(
                "created_at", Ordering.by(Membership::createdAt),
                "role", Ordering.by(Membership::role),
                "email_address", byUser(user -> user.identifications().primaryEmailAddress().map(Identification::value)
                        .orElse(null)),
                "phone_number", byUser(user -> user.identifications().primaryPhoneNumber().map(Identification::value)
                        .orElse(null)),
                "username", byUser(user -> user.profile().username()),
                "first_name", byUser(user -> user.profile().firstName()),
                "last_name", byUser(user -> user.profile().lastName())));
    }

    private Ordering.Property<Membership> byUser(Function<User, String> property) {
        return Ordering.by(membership -> property.apply(user(membership)));
    }

    void register(ApiRoutes routes) {
        routes.on(GET, COLLECTION, this::list)
                .on(POST, COLLECTION, this::create)
                .on(PATCH, ONE, this::update)
                .on(DELETE, ONE, this::delete)
                .on(PATCH, ONE + "/metadata", this::mergeMetadata)
                .on(GET, "/organization_memberships", request -> Paging.of(request)
                        .envelope(ordering.apply(request, store.memberships().all()), json::of));
    }

    private JsonNode list(ApiRequest request) {
        Organization organization = find.organization(request);
        List<Membership> found = UserQuery.addTexts(Filters.<Membership> of(request), this::user)
                .oneOfSigned("user_id", membership -> Stream.of(membership.userId()))
                .oneOfSigned("role", membership -> Stream.of(membership.role()))
                .times("created_at", Membership::createdAt)
                .times("last_active_at", membership -> user(membership).lastActiveAt())
                .apply(store.memberships().ofOrganization(organization.id()));
        return Paging.of(request).envelope(ordering.apply(request, found), json::of);
    }

    private User user(Membership membership) {
        return find.user(membership.userId());
    }

    private JsonNode create(ApiRequest request) {
        Organization organization = find.organization(request);
        Body body = request.body();
        User user = find.user(body.required("user_id"));
        Role role = find.role(organization, body.required("role"));
        rules.requireNoMember(organization, user);
        rules.requireRoom(organization, 1);
        return json.of(store.memberships().create(organization.id(), user.id(), role.key(),
                MetadataBodies.replacement(body, Metadata.EMPTY)));
    }

    private JsonNode update(ApiRequest request) {
        Membership membership = membership(request);
        Role role = find.role(find.organization(request), request.body().required("role"));
        rules.requireElevatedMemberBeside(membership, Optional.of(role));
        return json.of(store.memberships().save(membership.withRole(role.key(), clock.instant())));
    }

    private JsonNode delete(ApiRequest request) {
        Membership membership = membership(request);
        rules.requireElevatedMemberBeside(membership, Optional.empty());
        JsonNode answer = json.of(membership);
        store.deleteMembership(membership);
        return answer;
    }

    private JsonNode mergeMetadata(ApiRequest request) {
        Membership membership = membership(request);
        return json.of(store.memberships().save(membership.withMetadata(
                MetadataBodies.merged(request.body(), membership.metadata()), clock.instant())));
    }

    private Membership membership(ApiRequest request) {
        return find.membership(find.organization(request), request.path("user_id"));
    }
}

package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.http.Paging;
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
    private static final List<String> UNSUPPORTED = List.of("phone_number", "web3_wallet", "query",
            "email_address_query", "phone_number_query", "username_query", "name_query", "last_active_at_before",
            "last_active_at_after", "created_at_before", "created_at_after");
    private static final Ordering<Membership> ORDERING = new Ordering<>(Map.of(
            "created_at", Ordering.by(Membership::createdAt)));

    private final Store store;
    private final Finder find;
    private final MembershipJson json;
    private final Clock clock;

    MembershipsResource(Store store, MembershipJson json, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.json = json;
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, COLLECTION, this::list)
                .on(POST, COLLECTION, this::create)
                .on(PATCH, ONE, this::update)
                .on(DELETE, ONE, this::delete)
                .on(PATCH, ONE + "/metadata", this::mergeMetadata)
                .on(GET, "/organization_memberships", request -> Paging.of(request)
                        .envelope(ORDERING.apply(request, store.memberships().all()), json::of));
    }

    private JsonNode list(ApiRequest request) {
        request.refuseQueries(UNSUPPORTED);
        Organization organization = find.organization(request);
        List<String> users = request.queries("user_id");
        List<String> roles = request.queries("role");
        List<String> emails = request.queries("email_address");
        List<String> usernames = request.queries("username");
        List<Membership> found = store.memberships().ofOrganization(organization.id()).stream()
                .filter(membership -> users.isEmpty() || users.contains(membership.userId()))
                .filter(membership -> roles.isEmpty() || roles.contains(membership.role()))
                .filter(membership -> emails.isEmpty() || emails.stream().anyMatch(address -> store.users()
                        .byEmailAddress(address).filter(user -> user.id().equals(membership.userId())).isPresent()))
                .filter(membership -> usernames.isEmpty() || usernames.stream().anyMatch(username -> store.users()
                        .byUsername(username).filter(user -> user.id().equals(membership.userId())).isPresent()))
                .toList();
        return Paging.of(request).envelope(ORDERING.apply(request, found), json::of);
    }

    private JsonNode create(ApiRequest request) {
        Organization organization = find.organization(request);
        Body body = request.body();
        User user = find.user(body.required("user_id"));
        String role = role(body);
        if (store.memberships().find(organization.id(), user.id()).isPresent()) {
            throw ClerkError.of(400, "already_a_member_in_organization", "already a member",
                    "The user is a member of the organization already.");
        }
        int limit = organization.maxAllowedMemberships();
        if (limit > 0 && store.memberships().ofOrganization(organization.id()).size() >= limit) {
            throw ClerkError.of(403, "organization_membership_quota_exceeded", "membership quota exceeded",
                    "The organization cannot have more than " + limit + " members.");
        }
        return json.of(store.memberships().create(organization.id(), user.id(), role,
                MetadataBodies.replacement(body, Metadata.EMPTY)));
    }

    private JsonNode update(ApiRequest request) {
        Membership membership = membership(request);
        return json.of(store.memberships().save(membership.withRole(role(request.body()), clock.instant())));
    }

    private JsonNode delete(ApiRequest request) {
        Membership membership = membership(request);
        JsonNode answer = json.of(membership);
        store.deleteMembership(membership);
        return answer;
    }

    private JsonNode mergeMetadata(ApiRequest request) {
        Membership membership = membership(request);
        return json.of(store.memberships().save(membership.withMetadata(
                membership.metadata().merged(MetadataBodies.patch(request.body())), clock.instant())));
    }

    private Membership membership(ApiRequest request) {
        return find.membership(find.organization(request), request.path("user_id"));
    }

    private String role(Body body) {
        String key = body.required("role");
        return store.roles().byKey(key).map(Role::key)
                .orElseThrow(() -> ClerkError.notFound("role", key));
    }
}

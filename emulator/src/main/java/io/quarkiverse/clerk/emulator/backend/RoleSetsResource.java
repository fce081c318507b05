package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.RoleSet;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/role_sets}. */
final class RoleSetsResource {

    private static final String ONE = "/role_sets/:role_set_key_or_id";
    private static final Ordering<RoleSet> ORDERING = new Ordering<>(Map.of(
            "created_at", Ordering.by(RoleSet::createdAt),
            "name", Ordering.by(RoleSet::name),
            "key", Ordering.by(RoleSet::key)));

    private final Store store;
    private final Finder find;
    private final RoleSetJson json;
    private final RoleSetForm form;

    RoleSetsResource(Store store, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.json = new RoleSetJson(store);
        this.form = new RoleSetForm(store, clock);
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/role_sets", this::list)
                .on(POST, "/role_sets", request -> json.of(form.create(request.body())))
                .on(GET, ONE, request -> json.of(one(request)))
                .on(PATCH, ONE, request -> json.of(form.update(one(request), request.body())))
                .on(POST, ONE + "/replace", this::replace)
                .on(POST, ONE + "/roles", request -> json.of(form.addRoles(one(request), request.body())))
                .on(POST, ONE + "/roles/replace", request -> json.of(form.replaceRole(one(request), request.body())));
    }

    private RoleSet one(ApiRequest request) {
        return find.roleSet(request.path("role_set_key_or_id"));
    }

    private JsonNode list(ApiRequest request) {
        List<RoleSet> found = Filters.<RoleSet> of(request)
                .query(RoleSet::id, set -> Stream.of(set.key(), set.name()))
                .apply(store.roleSets().all());
        return Paging.of(request).envelope(ORDERING.apply(request, found), json::of);
    }

    /** The role set is gone then; its organizations have the other one. */
    private JsonNode replace(ApiRequest request) {
        RoleSet source = one(request);
        Body body = request.body();
        RoleSet destination = find.roleSet(body.required("dest_role_set_key"));
        if (destination.id().equals(source.id())) {
            throw ClerkError.invalidValue("dest_role_set_key", "A role set cannot replace itself.");
        }
        Map<String, String> mappings = new HashMap<>();
        body.object("reassignment_mappings").properties()
                .forEach(mapping -> mappings.put(mapping.getKey(), mapping.getValue().asText()));
        mappings.values().forEach(key -> requireIn(destination, key));
        usedRoles(source).filter(key -> !mappings.containsKey(key)).forEach(key -> requireIn(destination, key));
        store.replaceRoleSet(source, destination, mappings);
        return Json.deleted("role_set", source.id());
    }

    private Stream<String> usedRoles(RoleSet set) {
        return store.organizations().all().stream().filter(one -> store.roleSets().of(one).id().equals(set.id()))
                .map(Organization::id)
                .flatMap(id -> Stream.concat(store.memberships().ofOrganization(id).stream().map(Membership::role),
                        store.rows(OrganizationInvitation.TYPE).matching(invited -> invited.organizationId().equals(id))
                                .stream().map(OrganizationInvitation::role)));
    }

    private void requireIn(RoleSet set, String key) {
        if (store.roles().byKey(key).filter(role -> set.roleIds().contains(role.id())).isEmpty()) {
            throw ClerkError.invalidValue("reassignment_mappings",
                    set.key() + " has no role " + key + ": say which role takes its place.");
        }
    }
}

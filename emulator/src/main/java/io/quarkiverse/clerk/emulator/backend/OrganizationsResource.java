package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/organizations}. */
final class OrganizationsResource {

    private final Store store;
    private final Finder find;
    private final OrganizationJson json;
    private final OrganizationForm form;
    private final Ordering<Organization> ordering;
    private final Clock clock;

    OrganizationsResource(Store store, OrganizationJson json, Clock clock) {
        this.store = store;
        this.find = new Finder(store);
        this.json = json;
        this.form = new OrganizationForm(store, clock);
        this.clock = clock;
        this.ordering = new Ordering<>(Map.of(
                "created_at", Ordering.by(Organization::createdAt),
                "name", Ordering.by(Organization::name),
                "members_count", Ordering.by(this::membersCount)));
    }

    void register(ApiRoutes routes) {
        routes.on(GET, "/organizations", this::list)
                .on(POST, "/organizations", request -> json.of(form.create(request.body())))
                .on(GET, "/organizations/:organization_id", request -> json.of(find.organization(request)))
                .on(PATCH, "/organizations/:organization_id",
                        request -> json.of(form.update(find.organization(request), request.body())))
                .on(DELETE, "/organizations/:organization_id", this::delete)
                .on(PATCH, "/organizations/:organization_id/metadata", this::mergeMetadata)
                .on(PUT, "/organizations/:organization_id/metadata", this::replaceMetadata);
    }

    private JsonNode list(ApiRequest request) {
        find.requireOrganizations();
        List<Organization> found = Filters.<Organization> of(request)
                .oneOfSigned("organization_id", organization -> Stream.of(organization.id()))
                .oneOfSigned("user_id", organization -> store.memberships().ofOrganization(organization.id()).stream()
                        .map(Membership::userId))
                .query(Organization::id, organization -> Stream.of(organization.name(), organization.slug()))
                .apply(store.organizations().all());
        return Paging.of(request).envelope(ordering.apply(request, found), json::of);
    }

    private int membersCount(Organization organization) {
        return store.memberships().ofOrganization(organization.id()).size();
    }

    private JsonNode delete(ApiRequest request) {
        Organization organization = find.organization(request);
        store.deleteOrganization(organization.id());
        return Json.deleted("organization", organization.id());
    }

    private JsonNode mergeMetadata(ApiRequest request) {
        Organization organization = find.organization(request);
        return json.of(store.organizations().save(organization.withMetadata(
                MetadataBodies.merged(request.body(), organization.metadata()), clock.instant())));
    }

    private JsonNode replaceMetadata(ApiRequest request) {
        Organization organization = find.organization(request);
        return json.of(store.organizations().save(organization.withMetadata(
                MetadataBodies.replacement(request.body(), organization.metadata()), clock.instant())));
    }
}

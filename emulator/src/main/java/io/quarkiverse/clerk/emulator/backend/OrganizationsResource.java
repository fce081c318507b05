package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
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
        List<String> ids = request.queries("organization_id");
        List<String> members = request.queries("user_id");
        Optional<String> text = request.query("query").map(query -> query.toLowerCase(Locale.ROOT));
        List<Organization> found = store.organizations().all().stream()
                .filter(organization -> ids.isEmpty() || ids.contains(organization.id()))
                .filter(organization -> members.isEmpty() || members.stream()
                        .anyMatch(user -> store.memberships().find(organization.id(), user).isPresent()))
                .filter(organization -> text.map(part -> contains(organization, part)).orElse(true))
                .toList();
        return Paging.of(request).envelope(ordering.apply(request, found), json::of);
    }

    private static boolean contains(Organization organization, String part) {
        return organization.id().toLowerCase(Locale.ROOT).contains(part)
                || organization.name().toLowerCase(Locale.ROOT).contains(part) || organization.slug().contains(part);
    }

    private int membersCount(Organization organization) {
        List<Membership> members = store.memberships().ofOrganization(organization.id());
        return members.size();
    }

    private JsonNode delete(ApiRequest request) {
        Organization organization = find.organization(request);
        store.deleteOrganization(organization.id());
        return Json.deleted("organization", organization.id());
    }

    private JsonNode mergeMetadata(ApiRequest request) {
        Organization organization = find.organization(request);
        return json.of(store.organizations().save(organization.withMetadata(
                organization.metadata().merged(MetadataBodies.patch(request.body())), clock.instant())));
    }

    private JsonNode replaceMetadata(ApiRequest request) {
        Organization organization = find.organization(request);
        return json.of(store.organizations().save(organization.withMetadata(
                MetadataBodies.replacement(request.body(), organization.metadata()), clock.instant())));
    }
}

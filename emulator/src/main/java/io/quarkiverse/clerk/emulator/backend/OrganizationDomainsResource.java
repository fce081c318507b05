package io.quarkiverse.clerk.emulator.backend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Ordering;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.OrganizationDomain;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;

/** {@code /v1/organizations/{organization_id}/domains} and {@code /v1/organization_domains}. */
final class OrganizationDomainsResource {

    private static final String COLLECTION = "/organizations/:organization_id/domains";
    private static final String ONE = COLLECTION + "/:domain_id";
    private static final Ordering<OrganizationDomain> ORDERING = new Ordering<>(Map.of(
            "created_at", Ordering.by(OrganizationDomain::createdAt),
            "name", Ordering.by(OrganizationDomain::name)));

    private final Rows<OrganizationDomain> domains;
    private final Finder find;
    private final OrganizationDomainForm form;
    private final OrganizationDomainJson json;
    private final Clock clock;

    OrganizationDomainsResource(Store store, OrganizationJson organizationJson, Clock clock) {
        this.domains = store.rows(OrganizationDomain.TYPE);
        this.find = new Finder(store);
        this.form = new OrganizationDomainForm(store, clock);
        this.json = new OrganizationDomainJson(store, organizationJson, clock);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, COLLECTION, request -> page(request, of(find.organization(request))))
                .on(POST, COLLECTION, request -> json.of(domains.save(form.create(find.organization(request),
                        request.body()))))
                .on(PATCH, ONE, request -> json.of(domains.save(form.update(one(request), request.body()))))
                .on(DELETE, ONE, this::delete)
                .on(POST, ONE + "/verify_ownership", request -> json
                        .of(domains.save(one(request).owned(clock.instant()))))
                .on(GET, "/organization_domains", this::listAll);
    }

    private JsonNode page(ApiRequest request, List<OrganizationDomain> found) {
        return Paging.of(request).envelope(ORDERING.apply(request, common(request).apply(found)), json::of);
    }

    private static Filters<OrganizationDomain> common(ApiRequest request) {
        return Filters.<OrganizationDomain> of(request).flag("verified", OrganizationDomain::isVerified)
                .oneOfSignedInText("enrollment_mode", domain -> Stream.of(domain.enrollmentMode()));
    }

    private JsonNode listAll(ApiRequest request) {
        List<OrganizationDomain> found = common(request)
                .oneOf("organization_id", domain -> Stream.of(domain.organizationId()))
                .oneOf("domains", domain -> Stream.of(domain.name()))
                .contains("query", domain -> Stream.of(domain.id(), domain.name()))
                .apply(domains.all());
        return Paging.of(request).envelope(ORDERING.apply(request, found), json::withOrganization);
    }

    private JsonNode delete(ApiRequest request) {
        OrganizationDomain domain = one(request);
        domains.remove(domain.id());
        return Json.deleted("organization_domain", domain.id());
    }

    private List<OrganizationDomain> of(Organization organization) {
        return domains.matching(domain -> domain.organizationId().equals(organization.id()));
    }

    private OrganizationDomain one(ApiRequest request) {
        String id = request.path("domain_id");
        return of(find.organization(request)).stream().filter(domain -> domain.id().equals(id)).findFirst()
                .orElseThrow(() -> ClerkError.notFound(OrganizationDomain.TYPE.noun(), id));
    }
}

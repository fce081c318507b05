package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.backend.BrowserResources;
import io.quarkiverse.clerk.emulator.backend.OrganizationDomainForm;
import io.quarkiverse.clerk.emulator.frontend.OrganizationAccess.Member;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.DomainAffiliation;
import io.quarkiverse.clerk.emulator.store.Message;
import io.quarkiverse.clerk.emulator.store.OrganizationDomain;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.Verification;
import io.vertx.core.Future;

/** {@code /v1/organizations/{organization_id}/domains}: members show that a domain is theirs, and say what it is for. */
final class OrganizationDomainsResource {

    private static final String COLLECTION = OrganizationsResource.ONE + "/domains";
    private static final String ONE = COLLECTION + "/:domain_id";
    private static final String ADDRESS = "affiliation_email_address";

    private final Store store;
    private final Rows<OrganizationDomain> domains;
    private final Rows<DomainAffiliation> affiliations;
    private final OrganizationAccess access;
    private final Answers answers;
    private final BrowserResources resources;
    private final OrganizationDomainForm form;
    private final Clock clock;

    OrganizationDomainsResource(Store store, OrganizationAccess access, Answers answers, BrowserResources resources,
            Clock clock) {
        this.store = store;
        this.domains = store.rows(OrganizationDomain.TYPE);
        this.affiliations = store.rows(DomainAffiliation.TYPE);
        this.access = access;
        this.answers = answers;
        this.resources = resources;
        this.form = new OrganizationDomainForm(store, clock);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, COLLECTION, this::list)
                .onAsync(POST, COLLECTION, this::create)
                .on(GET, ONE, request -> Answers.read(resources.domain(
                        one(request, access.member(request, OrganizationAccess.READ_DOMAINS)))))
                .onAsync(DELETE, ONE, this::delete)
                .onAsync(POST, ONE + "/update_enrollment_mode", this::updateMode)
                .onAsync(POST, ONE + "/prepare_affiliation_verification", this::prepare)
                .onAsync(POST, ONE + "/attempt_affiliation_verification", this::attempt);
    }

    private JsonNode list(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.READ_DOMAINS);
        List<OrganizationDomain> found = Filters.<OrganizationDomain> of(request)
                .flag("verified", OrganizationDomain::isVerified)
                .oneOf("enrollment_mode", domain -> Stream.of(domain.enrollmentMode()))
                .apply(domains.matching(domain -> domain.organizationId().equals(member.organization().id())));
        return Answers.read(Paging.of(request).envelope(found, resources::domain));
    }

    private Future<JsonNode> create(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_DOMAINS);
        Form sent = Form.of(request);
        sent.required("name");
        return save(request, member, form.create(member.organization(), sent.body("name")));
    }

    private Future<JsonNode> updateMode(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_DOMAINS);
        Form sent = Form.of(request);
        sent.required("enrollment_mode");
        return save(request, member, form.update(one(request, member), sent.body("enrollment_mode")));
    }

    private Future<JsonNode> delete(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_DOMAINS);
        OrganizationDomain domain = one(request, member);
        domains.remove(domain.id());
        affiliations.remove(domain.id());
        return answers.changed(request, member.caller().client(), Json.deleted("organization_domain", domain.id()));
    }

    /** Sends a code to an address at the domain. */
    private Future<JsonNode> prepare(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_DOMAINS);
        OrganizationDomain domain = one(request, member);
        String address = Form.of(request).required(ADDRESS);
        if (!address.toLowerCase(Locale.ROOT).endsWith("@" + domain.name())) {
            throw ClerkError.invalidValue(ADDRESS, ADDRESS + " must be an address at " + domain.name() + ".");
        }
        Instant now = clock.instant();
        Verification verification = store.users().verification("affiliation_email_code");
        store.outbox().code(Message.Channel.EMAIL, Message.Recipient.of(address), verification.code());
        affiliations.save(new DomainAffiliation(domain.id(), address, verification, now, now));
        return answers.changed(request, member.caller().client(), resources.domain(domain));
    }

    private Future<JsonNode> attempt(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_DOMAINS);
        OrganizationDomain domain = one(request, member);
        DomainAffiliation affiliation = affiliations.find(domain.id())
                .orElseThrow(() -> Codes.notPrepared("affiliation_email_code"));
        Instant now = clock.instant();
        Verification shown = Codes.attempt(affiliation.verification(), Form.of(request).required("code"), now,
                wrong -> affiliations.save(affiliation.with(wrong, now)));
        affiliations.save(affiliation.with(shown, now));
        return save(request, member, domain.with(domain.enrollmentMode(), Optional.of(now), now));
    }

    private Future<JsonNode> save(ApiRequest request, Member member, OrganizationDomain domain) {
        return answers.changed(request, member.caller().client(), resources.domain(domains.save(domain)));
    }

    private OrganizationDomain one(ApiRequest request, Member member) {
        String id = request.path("domain_id");
        return domains.find(id).filter(found -> found.organizationId().equals(member.organization().id()))
                .orElseThrow(() -> ClerkError.notFound(OrganizationDomain.TYPE.noun(), id));
    }
}

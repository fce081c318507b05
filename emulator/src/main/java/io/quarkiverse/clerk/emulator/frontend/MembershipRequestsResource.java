package io.quarkiverse.clerk.emulator.frontend;

import static io.quarkiverse.clerk.emulator.http.Json.millis;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.backend.BrowserResources;
import io.quarkiverse.clerk.emulator.backend.MembershipRules;
import io.quarkiverse.clerk.emulator.frontend.OrganizationAccess.Member;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.MembershipRequest;
import io.quarkiverse.clerk.emulator.store.MembershipRequest.Status;
import io.quarkiverse.clerk.emulator.store.Metadata;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;
import io.vertx.core.Future;

/** {@code /v1/organizations/{organization_id}/membership_requests}: who wants to become a member. */
final class MembershipRequestsResource {

    private static final String COLLECTION = OrganizationsResource.ONE + "/membership_requests";

    private final Store store;
    private final Rows<MembershipRequest> requests;
    private final OrganizationAccess access;
    private final Answers answers;
    private final BrowserResources resources;
    private final MembershipRules rules;
    private final Clock clock;

    MembershipRequestsResource(Store store, OrganizationAccess access, Answers answers, BrowserResources resources,
            Clock clock) {
        this.store = store;
        this.requests = store.rows(MembershipRequest.TYPE);
        this.access = access;
        this.answers = answers;
        this.resources = resources;
        this.rules = new MembershipRules(store, clock);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, COLLECTION, this::list)
                .onAsync(POST, COLLECTION + "/:request_id/accept", this::accept)
                .onAsync(POST, COLLECTION + "/:request_id/reject", this::reject);
    }

    private JsonNode list(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_MEMBERSHIPS);
        List<MembershipRequest> found = Filters.<MembershipRequest> of(request)
                .oneOf("status", wanted -> Stream.of(wanted.status().text()))
                .apply(requests.matching(wanted -> wanted.organizationId().equals(member.organization().id())));
        return Answers.read(Paging.of(request).envelope(found, this::json));
    }

    /** The new member has the role that the role set has for new members. */
    private Future<JsonNode> accept(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_MEMBERSHIPS);
        MembershipRequest wanted = pending(request, member);
        rules.requireRoom(member.organization(), 1);
        String role = store.roles().find(store.roleSets().of(member.organization()).defaultRoleId()).map(Role::key)
                .orElse(Role.MEMBER);
        if (store.memberships().find(wanted.organizationId(), wanted.userId()).isEmpty()) {
            store.memberships().create(wanted.organizationId(), wanted.userId(), role, Metadata.EMPTY);
        }
        return save(request, member, wanted.with(Status.ACCEPTED, clock.instant()));
    }

    private Future<JsonNode> reject(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_MEMBERSHIPS);
        return save(request, member, pending(request, member).with(Status.REJECTED, clock.instant()));
    }

    private MembershipRequest pending(ApiRequest request, Member member) {
        String id = request.path("request_id");
        return requests.find(id).filter(found -> found.organizationId().equals(member.organization().id())
                && found.status() == Status.PENDING)
                .orElseThrow(() -> ClerkError.notFound("pending " + MembershipRequest.TYPE.noun(), id));
    }

    private Future<JsonNode> save(ApiRequest request, Member member, MembershipRequest changed) {
        return answers.changed(request, member.caller().client(), json(requests.save(changed)));
    }

    private ObjectNode json(MembershipRequest request) {
        ObjectNode json = Json.resource("organization_membership_request", request.id());
        json.put("organization_id", request.organizationId());
        json.put("status", request.status().text());
        store.users().find(request.userId()).ifPresent(user -> json.set("public_user_data", resources.publicData(user)));
        json.put("created_at", millis(request.createdAt()));
        return json.put("updated_at", millis(request.updatedAt()));
    }
}

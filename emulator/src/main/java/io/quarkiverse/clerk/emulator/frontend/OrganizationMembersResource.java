package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.backend.BrowserResources;
import io.quarkiverse.clerk.emulator.backend.MembershipRules;
import io.quarkiverse.clerk.emulator.frontend.OrganizationAccess.Member;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Metadata;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.vertx.core.Future;

/** {@code /v1/organizations/{organization_id}/memberships}: members see each other, and some change who else is one. */
final class OrganizationMembersResource {

    private static final String COLLECTION = OrganizationsResource.ONE + "/memberships";
    private static final String ONE = COLLECTION + "/:user_id";

    private final Store store;
    private final OrganizationAccess access;
    private final Answers answers;
    private final BrowserResources resources;
    private final MembershipRules rules;
    private final Clock clock;

    OrganizationMembersResource(Store store, OrganizationAccess access, Answers answers, BrowserResources resources,
            Clock clock) {
        this.store = store;
        this.access = access;
        this.answers = answers;
        this.resources = resources;
        this.rules = new MembershipRules(store, clock);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, COLLECTION, this::list)
                .onAsync(POST, COLLECTION, this::create)
                .onAsync(PATCH, ONE, this::update)
                .onAsync(DELETE, ONE, this::delete);
    }

    private JsonNode list(ApiRequest request) {
        Organization organization = access.member(request, OrganizationAccess.READ_MEMBERSHIPS).organization();
        List<Membership> found = Filters.<Membership> of(request)
                .oneOf("role", membership -> Stream.of(membership.role()))
                .query(Membership::userId, membership -> store.users().find(membership.userId()).stream()
                        .flatMap(user -> Stream.of(user.label(), user.identifier().orElse(""))))
                .apply(store.memberships().ofOrganization(organization.id()));
        return Answers.read(Paging.of(request).envelope(found, resources::membership));
    }

    private Future<JsonNode> create(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_MEMBERSHIPS);
        Form form = Form.of(request);
        String id = form.required("user_id");
        User user = store.users().find(id).orElseThrow(() -> ClerkError.notFound("user", id));
        Role role = role(member.organization(), form);
        rules.requireNoMember(member.organization(), user);
        rules.requireRoom(member.organization(), 1);
        return answer(request, member, store.memberships().create(member.organization().id(), id, role.key(),
                Metadata.EMPTY));
    }

    private Future<JsonNode> update(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_MEMBERSHIPS);
        Role role = role(member.organization(), Form.of(request));
        Membership membership = one(request, member);
        rules.requireElevatedMemberBeside(membership, Optional.of(role));
        return answer(request, member, store.memberships().save(membership.withRole(role.key(), clock.instant())));
    }

    private Role role(Organization organization, Form form) {
        String key = form.required("role");
        return store.roleSets().role(organization, key).orElseThrow(() -> ClerkError.notFound("role", key).at("role"));
    }

    private Future<JsonNode> delete(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_MEMBERSHIPS);
        Membership membership = one(request, member);
        rules.requireElevatedMemberBeside(membership, Optional.empty());
        JsonNode json = resources.membership(membership);
        store.deleteMembership(membership);
        return answers.changed(request, member.caller().client(), json);
    }

    private Membership one(ApiRequest request, Member member) {
        String id = request.path("user_id");
        return store.memberships().find(member.organization().id(), id)
                .orElseThrow(() -> ClerkError.notFound("organization membership", id));
    }

    private Future<JsonNode> answer(ApiRequest request, Member member, Membership membership) {
        return answers.changed(request, member.caller().client(), resources.membership(membership));
    }
}

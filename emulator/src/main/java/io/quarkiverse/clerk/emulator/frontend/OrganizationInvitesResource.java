package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.backend.BrowserResources;
import io.quarkiverse.clerk.emulator.backend.MembershipRules;
import io.quarkiverse.clerk.emulator.backend.OrganizationInvitationForm;
import io.quarkiverse.clerk.emulator.frontend.OrganizationAccess.Member;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Filters;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Store;
import io.vertx.core.Future;

/** {@code /v1/organizations/{organization_id}/invitations}: members invite others. */
final class OrganizationInvitesResource {

    private static final String COLLECTION = OrganizationsResource.ONE + "/invitations";

    private final Rows<OrganizationInvitation> invitations;
    private final OrganizationAccess access;
    private final Answers answers;
    private final BrowserResources resources;
    private final OrganizationInvitationForm form;
    private final Clock clock;

    OrganizationInvitesResource(Store store, OrganizationAccess access, Answers answers, BrowserResources resources,
            Clock clock) {
        this.invitations = store.rows(OrganizationInvitation.TYPE);
        this.access = access;
        this.answers = answers;
        this.resources = resources;
        this.form = new OrganizationInvitationForm(store, new MembershipRules(store, clock), clock);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.on(GET, COLLECTION, this::list)
                .onAsync(POST, COLLECTION, this::create)
                .onAsync(POST, COLLECTION + "/bulk", this::createAll)
                .onAsync(POST, COLLECTION + "/:invitation_id/revoke", this::revoke);
    }

    private JsonNode list(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_MEMBERSHIPS);
        List<OrganizationInvitation> found = Filters.<OrganizationInvitation> of(request)
                .oneOf("status", invitation -> Stream.of(invitation.ticket().statusAt(clock.instant()).text()))
                .apply(of(member));
        return Answers.read(Paging.of(request).envelope(found, resources::invitation));
    }

    private Future<JsonNode> create(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_MEMBERSHIPS);
        OrganizationInvitation created = form.create(member.organization(), bodies(request, member)).get(0);
        return answers.changed(request, member.caller().client(), resources.invitation(created));
    }

    private Future<JsonNode> createAll(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_MEMBERSHIPS);
        List<OrganizationInvitation> created = form.create(member.organization(), bodies(request, member));
        return answers.changed(request, member.caller().client(),
                Json.array(created.stream().map(resources::invitation).toList()));
    }

    /** One for each address. */
    private static List<Body> bodies(ApiRequest request, Member member) {
        Form sent = Form.of(request);
        String role = sent.required("role");
        sent.required("email_address");
        return sent.texts("email_address").stream().map(address -> Body.of(Json.object().put("email_address", address)
                .put("role", role).put("inviter_user_id", member.caller().user().id()))).toList();
    }

    private Future<JsonNode> revoke(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_MEMBERSHIPS);
        String id = request.path("invitation_id");
        OrganizationInvitation invitation = of(member).stream().filter(found -> found.id().equals(id)).findFirst()
                .orElseThrow(() -> ClerkError.notFound(OrganizationInvitation.TYPE.noun(), id));
        return answers.changed(request, member.caller().client(),
                resources.invitation(form.revoke(member.organization(), invitation, Body.of(Json.object()))));
    }

    private List<OrganizationInvitation> of(Member member) {
        return invitations.matching(invitation -> invitation.organizationId().equals(member.organization().id()));
    }
}

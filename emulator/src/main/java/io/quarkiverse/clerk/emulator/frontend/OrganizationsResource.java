package io.quarkiverse.clerk.emulator.frontend;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.PATCH;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.backend.BrowserResources;
import io.quarkiverse.clerk.emulator.backend.Images;
import io.quarkiverse.clerk.emulator.backend.OrganizationForm;
import io.quarkiverse.clerk.emulator.frontend.Callers.Caller;
import io.quarkiverse.clerk.emulator.frontend.OrganizationAccess.Member;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.Body;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.http.Paging;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.vertx.core.Future;

/** {@code /v1/organizations}: the organizations of users. */
final class OrganizationsResource {

    static final String COLLECTION = "/organizations";
    static final String ONE = COLLECTION + "/:organization_id";

    private final Store store;
    private final Callers callers;
    private final OrganizationAccess access;
    private final Answers answers;
    private final BrowserResources resources;
    private final OrganizationForm form;
    private final Images images;
    private final Clock clock;

    OrganizationsResource(Store store, Callers callers, OrganizationAccess access, Answers answers,
            BrowserResources resources, Clock clock) {
        this.store = store;
        this.callers = callers;
        this.access = access;
        this.answers = answers;
        this.resources = resources;
        this.form = new OrganizationForm(store, clock);
        this.images = new Images(store, clock);
        this.clock = clock;
    }

    void register(ApiRoutes routes) {
        routes.onAsync(POST, COLLECTION, this::create)
                .on(GET, ONE, request -> Answers.read(resources.organization(access.member(request).organization())))
                .onAsync(PATCH, ONE, this::update)
                .onAsync(DELETE, ONE, this::delete)
                .onAsync(PUT, ONE + "/logo", this::setLogo)
                .onAsync(DELETE, ONE + "/logo", this::deleteLogo)
                .on(GET, ONE + "/roles", this::roles);
    }

    private Future<JsonNode> create(ApiRequest request) {
        access.requireEnabled();
        Caller caller = callers.signedIn(request);
        requireAllowed(caller.user());
        Form sent = Form.of(request);
        sent.required("name");
        ObjectNode json = Json.object().put("name", sent.required("name")).put("created_by", caller.user().id());
        sent.text("slug").ifPresent(slug -> json.put("slug", slug));
        Organization created = form.create(Body.of(json));
        return answers.changed(request, caller.client(), resources.organization(created));
    }

    private void requireAllowed(User user) {
        if (!user.settings().createOrganizationEnabled()) {
            throw ClerkError.of(403, "organization_creation_not_allowed", "Not allowed",
                    "This user may not create organizations.");
        }
        Long limit = user.settings().createOrganizationsLimit();
        long created = store.organizations().all().stream()
                .filter(organization -> organization.createdBy().filter(user.id()::equals).isPresent()).count();
        if (limit != null && limit > 0 && created >= limit) {
            throw ClerkError.of(403, "organization_quota_exceeded", "Quota exceeded",
                    "You have reached your limit of " + limit + " organizations.");
        }
    }

    private Future<JsonNode> update(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_PROFILE);
        return answer(request, member, form.update(member.organization(), Form.of(request).body("name", "slug")));
    }

    private Future<JsonNode> delete(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.DELETE_PROFILE);
        if (!member.organization().adminDeleteEnabled()) {
            throw ClerkError.of(403, "organization_admin_delete_not_enabled", "deletion by admin not enabled",
                    "Deletion by admin is not enabled for this organization.");
        }
        store.deleteOrganization(member.organization().id());
        return answers.changed(request, member.caller().client(),
                Json.deleted("organization", member.organization().id()));
    }

    private Future<JsonNode> setLogo(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_PROFILE);
        return setLogo(request, member, Optional.of(images.upload(request, member.organization().imageId()).id()));
    }

    private Future<JsonNode> deleteLogo(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.MANAGE_PROFILE);
        images.remove(member.organization().imageId());
        return setLogo(request, member, Optional.empty());
    }

    private Future<JsonNode> setLogo(ApiRequest request, Member member, Optional<String> imageId) {
        return answer(request, member, store.organizations().save(member.organization().withImage(imageId, clock.instant())));
    }

    private Future<JsonNode> answer(ApiRequest request, Member member, Organization organization) {
        return answers.changed(request, member.caller().client(), resources.organization(organization));
    }

    /** The roles that its members can have. */
    private JsonNode roles(ApiRequest request) {
        Member member = access.member(request, OrganizationAccess.READ_MEMBERSHIPS);
        List<Role> roles = store.roleSets().of(member.organization()).roleIds().stream().map(store.roles()::find)
                .flatMap(Optional::stream).toList();
        ObjectNode page = (ObjectNode) Paging.of(request).envelope(roles, resources::role);
        return Answers.read(page.put("has_role_set_migration", false));
    }
}

package io.quarkiverse.clerk.emulator.frontend;

import java.util.List;

import io.quarkiverse.clerk.emulator.frontend.Callers.Caller;
import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Settings;
import io.quarkiverse.clerk.emulator.store.Store;

/** Who may see and change what of an organization: its members, as far as their roles let them. */
final class OrganizationAccess {

    static final String MANAGE_PROFILE = "org:sys_profile:manage";
    static final String DELETE_PROFILE = "org:sys_profile:delete";
    static final String READ_MEMBERSHIPS = "org:sys_memberships:read";
    static final String MANAGE_MEMBERSHIPS = "org:sys_memberships:manage";
    static final String READ_DOMAINS = "org:sys_domains:read";
    static final String MANAGE_DOMAINS = "org:sys_domains:manage";

    /** A member at work in an organization. */
    record Member(Caller caller, Organization organization, Membership membership) {
    }

    private final Store store;
    private final Callers callers;

    OrganizationAccess(Store store, Callers callers) {
        this.store = store;
        this.callers = callers;
    }

    /** @throws ClerkError when the instance has no organizations at all */
    void requireEnabled() {
        if (!store.settings().get(Settings.Group.ORGANIZATIONS, "enabled").asBoolean()) {
            throw ClerkError.of(403, "organization_not_enabled_in_instance", "access denied",
                    "The organizations feature is not enabled for this instance.");
        }
    }

    /** @throws ClerkError when whoever asks is no member of the organization that the path names */
    Member member(ApiRequest request) {
        requireEnabled();
        Caller caller = callers.signedIn(request);
        String id = request.path("organization_id");
        Organization organization = store.organizations().find(id).orElseThrow(() -> SessionsResource.refused(id));
        Membership membership = store.memberships().find(organization.id(), caller.user().id())
                .orElseThrow(() -> SessionsResource.refused(id));
        return new Member(caller, organization, membership);
    }

    /** @throws ClerkError when it is no member, or one who may not */
    Member member(ApiRequest request, String permission) {
        Member member = member(request);
        List<String> granted = store.roles().byKey(member.membership().role()).map(Role::permissions).orElse(List.of());
        if (!granted.contains(permission)) {
            throw ClerkError.of(403, "missing_organization_permission", "Missing permission",
                    "The role " + member.membership().role() + " lacks the permission " + permission + ".");
        }
        return member;
    }
}

package io.quarkiverse.clerk.emulator.backend;

import java.time.Clock;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.OrganizationDomain;
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;

/** Resources in the shapes of the Backend API, without what only backends may know: private metadata, and tickets. */
public final class BrowserResources {

    private static final String PRIVATE = "private_metadata";
    private static final List<String> HOLDERS = List.of("organization", "organization_memberships", "public_user_data");

    private final ResourceJson json;

    public BrowserResources(Store store, Clock clock) {
        this.json = new ResourceJson(store, clock);
    }

    public ObjectNode user(User user) {
        return bared(json.of(user));
    }

    public ObjectNode organization(Organization organization) {
        return bared(json.of(organization));
    }

    public ObjectNode membership(Membership membership) {
        return bared(json.of(membership));
    }

    /** What everybody may know of a user. */
    public ObjectNode publicData(User user) {
        return json.publicData(user);
    }

    /** As those see it who invite. */
    public ObjectNode invitation(OrganizationInvitation invitation) {
        return bared(json.of(invitation));
    }

    /** As whoever is invited sees it. */
    public ObjectNode received(OrganizationInvitation invitation) {
        return bared(json.withOrganization(invitation)).put("object", "user_organization_invitation");
    }

    public ObjectNode domain(OrganizationDomain domain) {
        return json.alone(domain);
    }

    /** What those may know of an organization who are no members. */
    public ObjectNode publicData(Organization organization) {
        return json.publicData(organization);
    }

    public ObjectNode role(Role role) {
        return json.of(role);
    }

    /** Where a session is used. */
    public JsonNode activity(Session session) {
        return json.of(session).get("latest_activity");
    }

    /** Not inside of metadata, which may have any properties. */
    private static ObjectNode bared(ObjectNode json) {
        json.remove(List.of(PRIVATE, "url"));
        for (String holder : HOLDERS) {
            JsonNode held = json.path(holder);
            if (held instanceof ObjectNode object) {
                bared(object);
            }
            held.forEach(element -> {
                if (held.isArray() && element instanceof ObjectNode object) {
                    bared(object);
                }
            });
        }
        return json;
    }
}

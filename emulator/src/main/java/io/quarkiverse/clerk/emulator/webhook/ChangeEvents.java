package io.quarkiverse.clerk.emulator.webhook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.emulator.backend.ResourceJson;
import io.quarkiverse.clerk.emulator.http.Json;
import io.quarkiverse.clerk.emulator.store.Change;
import io.quarkiverse.clerk.emulator.store.Device;
import io.quarkiverse.clerk.emulator.store.ExternalAccount;
import io.quarkiverse.clerk.emulator.store.Membership;
import io.quarkiverse.clerk.emulator.store.Message;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.OrganizationDomain;
import io.quarkiverse.clerk.emulator.store.OrganizationInvitation;
import io.quarkiverse.clerk.emulator.store.Permission;
import io.quarkiverse.clerk.emulator.store.Role;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.Ticket;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.WaitlistEntry;

/** Which events Clerk has of a change, and what they say (spec §7.2). */
public final class ChangeEvents {

    private static final String DELETED = ".deleted";

    private final Store store;
    private final ResourceJson json;
    private final MessageJson messageJson = new MessageJson();
    private final Map<Class<?>, Function<Change<?>, List<Event>>> rules = new HashMap<>();

    public ChangeEvents(Store store, ResourceJson json) {
        this.store = store;
        this.json = json;
        on(User.class, this::user);
        on(ExternalAccount.class, change -> userUpdated(change.resource().userId()));
        on(Device.class, change -> change.id().startsWith(Device.PASSKEY.prefix() + '_')
                ? userUpdated(change.resource().userId())
                : List.of());
        on(Session.class, this::session);
        on(Organization.class, change -> lifeCycle("organization", change, json::of, deleted -> deleted.put("slug",
                change.resource().slug())));
        on(Membership.class, this::membership);
        on(OrganizationInvitation.class, this::invitation);
        on(OrganizationDomain.class, change -> lifeCycle("organizationDomain", change, json::of, UnaryOperator.identity()));
        on(Role.class, change -> lifeCycle("role", change, json::of, deleted -> deleted.putNull("slug")));
        on(Permission.class, change -> lifeCycle("permission", change, json::of, UnaryOperator.identity()));
        on(WaitlistEntry.class, change -> change.isDeletion() ? List.of()
                : lifeCycle("waitlistEntry", change, json::of, UnaryOperator.identity()));
        on(Message.class, change -> change.isCreation() ? List.of(messageJson.event(change.resource())) : List.of());
    }

    // Each rule is found by the class of what it is for.
    @SuppressWarnings("unchecked")
    private <T> void on(Class<T> type, Function<Change<T>, List<Event>> rule) {
        rules.put(type, change -> rule.apply((Change<T>) change));
    }

    boolean concerns(Change<?> change) {
        return rules.containsKey(change.resource().getClass());
    }

    List<Event> of(Change<?> change) {
        return rules.get(change.resource().getClass()).apply(change);
    }

    /** {@code .created}, {@code .updated} or {@code .deleted}, as most resources have them. */
    private static <T> List<Event> lifeCycle(String family, Change<T> change, Function<T, ObjectNode> json,
            UnaryOperator<ObjectNode> deleted) {
        ObjectNode resource = json.apply(change.resource());
        if (change.isDeletion()) {
            return List.of(new Event(family + DELETED,
                    deleted.apply(Json.deleted(resource.path("object").asText(), change.id()))));
        }
        return List.of(new Event(family + (change.isCreation() ? ".created" : ".updated"), resource));
    }

    /** A sign of life is no update; a sign-in is, since the user says when the last one was. */
    private List<Event> user(Change<User> change) {
        boolean onlyActive = change.before().isPresent() && change.after().isPresent() && change.before().get()
                .active(change.after().get().lastActiveAt()).equals(change.after().get());
        return onlyActive ? List.of()
                : lifeCycle("user", change, json::of, deleted -> deleted.put("external_id",
                        change.resource().profile().externalId()));
    }

    private List<Event> userUpdated(String userId) {
        return store.users().find(userId).map(user -> List.of(new Event("user.updated", json.of(user)))).orElse(List.of());
    }

    /** Clerk has no event of a session that time has ended. */
    private List<Event> session(Change<Session> change) {
        if (change.isDeletion()) {
            return List.of();
        }
        Session session = change.resource();
        ObjectNode data = json.of(session);
        store.users().find(session.userId()).ifPresent(user -> data.set("user", json.of(user)));
        if (change.isCreation()) {
            return List.of(new Event("session.created", data));
        }
        if (change.before().map(Session::status).filter(session.status()::equals).isPresent()) {
            return List.of();
        }
        return switch (session.status()) {
            case ENDED, REMOVED, REVOKED -> List.of(new Event("session." + session.status().text(), data));
            default -> List.of();
        };
    }

    /** Who is gone is told in full. */
    private List<Event> membership(Change<Membership> change) {
        return change.isDeletion() ? List.of(new Event("organizationMembership.deleted", json.of(change.resource())))
                : lifeCycle("organizationMembership", change, json::of, UnaryOperator.identity());
    }

    private List<Event> invitation(Change<OrganizationInvitation> change) {
        OrganizationInvitation invitation = change.resource();
        if (change.isCreation()) {
            return List.of(new Event("organizationInvitation.created", json.of(invitation)));
        }
        Ticket.Status status = invitation.ticket().status();
        if (change.isDeletion() || change.before().map(before -> before.ticket().status()).filter(status::equals).isPresent()) {
            return List.of();
        }
        return switch (status) {
            case REVOKED -> List.of(new Event("organizationInvitation.revoked", json.of(invitation)));
            case ACCEPTED -> List.of(new Event("organizationInvitation.accepted", accepted(invitation)));
            default -> List.of();
        };
    }

    private ObjectNode accepted(OrganizationInvitation invitation) {
        ObjectNode data = json.of(invitation);
        store.users().byEmailAddress(invitation.emailAddress()).ifPresent(user -> data.put("user_id", user.id()));
        store.organizations().find(invitation.organizationId()).ifPresent(organization -> data.putObject("data")
                .set("public_organization_data", json.publicData(organization)));
        return data;
    }
}

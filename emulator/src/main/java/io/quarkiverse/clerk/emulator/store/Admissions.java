package io.quarkiverse.clerk.emulator.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Lets people in who have a ticket: of a sign-in token, an actor token, an agent task or an invitation. */
public final class Admissions {

    private final Store store;
    private final Clock clock;

    public Admissions(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Uses a ticket up; nothing when it is not pending, or is of somebody who may not sign in. */
    public Optional<Admission> accept(String token) {
        return signInToken(token).or(() -> actorToken(token)).or(() -> agentTask(token))
                .or(() -> organizationInvitation(token)).or(() -> invitation(token));
    }

    /** The e-mail address that an invitation is for, which is not used up by that. */
    public Optional<String> invited(String token) {
        return pending(OrganizationInvitation.TYPE, token, OrganizationInvitation::ticket)
                .map(OrganizationInvitation::emailAddress)
                .or(() -> pending(Invitation.TYPE, token, Invitation::ticket).map(Invitation::emailAddress));
    }

    private Optional<Admission> signInToken(String token) {
        return pending(SignInToken.TYPE, token, SignInToken::ticket).flatMap(found -> user(found.userId()).map(user -> {
            store.rows(SignInToken.TYPE).save(found.with(found.ticket().accepted(), clock.instant()));
            return Admission.of(user, found.organizationId()
                    .filter(id -> store.memberships().find(id, user.id()).isPresent()));
        }));
    }

    private Optional<Admission> actorToken(String token) {
        return pending(ActorToken.TYPE, token, ActorToken::ticket).flatMap(found -> user(found.userId()).map(user -> {
            store.rows(ActorToken.TYPE).save(found.with(found.ticket().accepted(), clock.instant()));
            return new Admission(user, Optional.empty(), Optional.of(found.actor()), Optional.of(found.sessionLifetime()),
                    Optional.empty());
        }));
    }

    private Optional<Admission> agentTask(String token) {
        return pending(AgentTask.TYPE, token, AgentTask::ticket).flatMap(found -> user(found.userId()).map(user -> {
            store.rows(AgentTask.TYPE).save(found.with(found.ticket().accepted(), clock.instant()));
            return new Admission(user, Optional.empty(), Optional.empty(), Optional.of(found.sessionLifetime()),
                    Optional.of(found.redirectUrl()));
        }));
    }

    private Optional<Admission> organizationInvitation(String token) {
        return pending(OrganizationInvitation.TYPE, token, OrganizationInvitation::ticket)
                .flatMap(found -> owner(found.emailAddress(), JsonNodeFactory.instance.objectNode()).map(user -> {
                    store.rows(OrganizationInvitation.TYPE).save(found.with(found.ticket().accepted(), clock.instant()));
                    if (store.memberships().find(found.organizationId(), user.id()).isEmpty()) {
                        store.memberships().create(found.organizationId(), user.id(), found.role(), found.metadata());
                    }
                    return new Admission(user, Optional.of(found.organizationId()), Optional.empty(), Optional.empty(),
                            found.redirectUrl());
                }));
    }

    /** Whoever waited for the invitation has got what they wanted. */
    private Optional<Admission> invitation(String token) {
        return pending(Invitation.TYPE, token, Invitation::ticket)
                .flatMap(found -> owner(found.emailAddress(), found.publicMetadata()).map(user -> {
                    Instant now = clock.instant();
                    store.rows(Invitation.TYPE).save(found.with(found.ticket().accepted(), now));
                    store.rows(WaitlistEntry.TYPE).first(entry -> entry.invitationId().filter(found.id()::equals).isPresent())
                            .ifPresent(entry -> store.rows(WaitlistEntry.TYPE)
                                    .save(entry.with(WaitlistEntry.Status.COMPLETED, entry.invitationId(), now)));
                    return new Admission(user, Optional.empty(), Optional.empty(), Optional.empty(), found.redirectUrl());
                }));
    }

    private <T extends Row> Optional<T> pending(RowType<T> type, String token, Function<T, Ticket> ticket) {
        return store.rows(type).first(row -> ticket.apply(row).isFor(token))
                .filter(row -> ticket.apply(row).isPendingAt(clock.instant()));
    }

    private Optional<User> user(String id) {
        return store.users().find(id).filter(Admissions::isAllowed);
    }

    /** The user with the address, who is made if there is none: the invitation proves that it is theirs. */
    private Optional<User> owner(String emailAddress, ObjectNode publicMetadata) {
        User user = store.users().byEmailAddress(emailAddress).orElseGet(() -> create(emailAddress, publicMetadata));
        return Optional.of(user).filter(Admissions::isAllowed);
    }

    private User create(String emailAddress, ObjectNode publicMetadata) {
        Instant now = clock.instant();
        Identification email = store.users().identification(emailAddress);
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        return store.users().save(new User(store.users().nextId(), new UserProfile(null, null, null, null, null),
                new User.Identifications(List.of(email), email.id(), List.of(), null),
                new Metadata(publicMetadata, none, none), UserSettings.DEFAULT, Optional.empty(), null, null, now, now));
    }

    private static boolean isAllowed(User user) {
        return !user.settings().banned() && !user.settings().locked();
    }
}

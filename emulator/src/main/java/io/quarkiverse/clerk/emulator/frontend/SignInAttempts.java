package io.quarkiverse.clerk.emulator.frontend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkiverse.clerk.emulator.http.ApiRequest;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.store.Admission;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Rows;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.SignInAttempt;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.store.Verification;

/** The sign-ins of browsers, from the first word to the session. A browser has one at a time. */
final class SignInAttempts {

    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final Store store;
    private final Rows<SignInAttempt> attempts;
    private final boolean singleSession;
    private final Clock clock;

    SignInAttempts(Store store, boolean singleSession, Clock clock) {
        this.store = store;
        this.attempts = store.rows(SignInAttempt.TYPE);
        this.singleSession = singleSession;
        this.clock = clock;
    }

    /** @throws ClerkError when there is no open one of the browser with this id */
    SignInAttempt find(ApiRequest request, Client client) {
        String id = request.path("sign_in_id");
        return attempts.find(id).filter(found -> found.clientId().equals(client.id()))
                .orElseThrow(() -> ClerkError.notFound("sign-in", id));
    }

    /** @throws ClerkError when nobody can sign in with it any more, or it is for somebody who may not */
    User user(SignInAttempt attempt) {
        if (!attempt.isOpenAt(clock.instant())) {
            throw ClerkError.of(400, "sign_in_no_identification_for_user", "Sign-in is over",
                    "This sign-in is complete or was abandoned. Start another one.");
        }
        User user = attempt.userId().flatMap(store.users()::find).orElseThrow(() -> ClerkError.of(400,
                "client_state_invalid", "Sign-in has no user", "Say who wants to sign in first: send an identifier."));
        requireAllowed(user);
        return user;
    }

    /** @throws ClerkError when the browser can have no further session, or none of this user */
    void requireRoom(Optional<Client> client, Optional<User> user) {
        for (Session session : client.map(store.signIns()::activeOf).orElseGet(List::of)) {
            if (singleSession) {
                throw ClerkError.of(400, "session_exists", "Session already exists",
                        "You're currently in single session mode. You can only be signed into one account at a time.")
                        .with("session_id", TextNode.valueOf(session.id()));
            }
            if (user.filter(found -> found.id().equals(session.userId())).isPresent()) {
                throw ClerkError.of(400, "identifier_already_signed_in", "You're already signed in",
                        "You're already signed in to this account.").with("session_id", TextNode.valueOf(session.id()));
            }
        }
    }

    static void requireAllowed(User user) {
        if (user.settings().banned()) {
            throw ClerkError.of(403, "user_banned", "Account banned",
                    "Your account has been banned. Please contact support for more information.");
        }
        if (user.settings().locked()) {
            throw ClerkError.of(403, "user_locked", "Account locked",
                    "Your account is locked. Please contact support for more information.");
        }
    }

    /** In the place of an unfinished one. */
    SignInAttempt create(Client client, Optional<String> identifier, Optional<User> user) {
        Instant now = clock.instant();
        attempts.removeIf(other -> other.clientId().equals(client.id()));
        return attempts.save(new SignInAttempt(attempts.nextId(), client.id(), identifier, user.map(User::id),
                Optional.empty(), Optional.empty(), false, Optional.empty(), now.plus(ABANDONED_AFTER), now, now));
    }

    SignInAttempt save(SignInAttempt attempt) {
        return attempts.save(attempt);
    }

    /** The first factor was shown; a session follows unless something else is wanted. */
    SignInAttempt verified(Client client, SignInAttempt attempt, User user, Verification factor, boolean newPassword) {
        SignInAttempt verified = attempts.save(attempt.withFirstFactor(factor, newPassword, clock.instant()));
        return newPassword ? verified : proceed(client, verified, user);
    }

    /** Makes the session, if nothing more is wanted. */
    SignInAttempt proceed(Client client, SignInAttempt attempt, User user) {
        return user.hasSecondFactor() && !attempt.hasSecondFactor() ? attempt
                : complete(client, attempt, Admission.of(user, Optional.empty()));
    }

    SignInAttempt complete(Client client, SignInAttempt attempt, Admission admission) {
        requireRoom(Optional.of(client), Optional.of(admission.user()));
        Session started = store.signIns().start(client, admission);
        Session session = attempt.hasSecondFactor() ? store.signIns().secondFactor(started) : started;
        return attempts.save(attempt.completed(session.id(), clock.instant()));
    }
}

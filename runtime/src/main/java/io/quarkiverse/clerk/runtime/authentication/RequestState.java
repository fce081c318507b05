package io.quarkiverse.clerk.runtime.authentication;

import java.net.URI;
import java.util.Optional;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;

/** What was decided about a request (spec §4.1). */
public sealed interface RequestState {

    /**
     * The request has a session. A pending one is signed in here; whether it counts is up to the instance's settings.
     *
     * @param session the verified session
     * @param carrier where its token came from
     */
    record SignedIn(VerifiedSession session, TokenCarrier carrier) implements RequestState {
    }

    /**
     * The request has no session.
     *
     * @param reason why, in Clerk's words
     * @param message the same for the log, with the fix; never a token
     * @param refused where the token that was refused came from; empty if there was none
     */
    record SignedOut(AuthenticationReason reason, String message, Optional<TokenCarrier> refused) implements RequestState {
    }

    /**
     * The browser has to synchronize its session with Clerk first.
     *
     * @param location where to send it
     * @param reason why, in Clerk's words
     */
    record Handshake(URI location, AuthenticationReason reason) implements RequestState {
    }
}

package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;

/** What can be wrong with the cookies of a request before a token is verified (spec §4.4, rows 8 to 13). */
final class CookieRefusals {

    private static final Optional<TokenCarrier> COOKIE = Optional.of(TokenCarrier.COOKIE);

    private static final SignedOut STRANGER = Refusal.of(AuthenticationReason.SESSION_TOKEN_AND_UAT_MISSING,
            "The request has neither a session token nor the cookie __client_uat.", Optional.empty()).signedOut();
    private static final Refusal NO_TOKEN = Refusal.of(AuthenticationReason.CLIENT_UAT_BUT_NO_SESSION_TOKEN,
            "The browser is signed in (__client_uat) but sent no session token (__session).", Optional.empty());
    private static final Refusal NO_CLIENT_UAT = Refusal.of(AuthenticationReason.SESSION_TOKEN_BUT_NO_CLIENT_UAT,
            "The request has a session token cookie, but the cookie __client_uat is missing or 0.", COOKIE);
    private static final Refusal OUTDATED = Refusal.of(AuthenticationReason.SESSION_TOKEN_IAT_BEFORE_CLIENT_UAT,
            "The session token is older than the last change of the browser's sessions (__client_uat).", COOKIE);

    private CookieRefusals() {
    }

    /** Made once: it is what most requests are. */
    static SignedOut nothing() {
        return STRANGER;
    }

    static Refusal noToken() {
        return NO_TOKEN;
    }

    static Refusal noClientUat() {
        return NO_CLIENT_UAT;
    }

    static Refusal outdated() {
        return OUTDATED;
    }

    /** Whether a token is refused with the request. */
    static Optional<TokenCarrier> carrier(RequestContext context) {
        return context.session().sessionToken().isPresent() ? COOKIE : Optional.empty();
    }
}

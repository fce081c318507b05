package io.quarkiverse.clerk.runtime.authentication;

import java.util.Locale;
import java.util.Optional;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.RequestState.Handshake;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;

/**
 * Why no session comes of a request, until it is clear what becomes of it.
 *
 * @param reason why, in Clerk's words
 * @param message the same for the log, with the fix
 * @param isTold whether the caller gets the message, too: where a token was verified and did not pass
 * @param carrier where the token came from that was refused; empty if there was none
 * @param tokenType what the request was taken for; empty if it has a token of a type that is not accepted
 */
record Refusal(AuthenticationReason reason, String message, boolean isTold, Optional<TokenCarrier> carrier,
        Optional<TokenType> tokenType) {

    private static final Optional<TokenType> SESSION = Optional.of(TokenType.SESSION_TOKEN);

    /** Of a request for a session, by what it is or lacks. */
    static Refusal of(AuthenticationReason reason, String message, Optional<TokenCarrier> carrier) {
        return new Refusal(reason, message, false, carrier, SESSION);
    }

    /** Of a session token that does not verify. */
    static Refusal ofToken(AuthenticationReason reason, String message, TokenCarrier carrier) {
        return new Refusal(reason, message, true, Optional.of(carrier), SESSION);
    }

    SignedOut signedOut() {
        return signedOut(ResponseHeaders.NONE);
    }

    SignedOut signedOut(ResponseHeaders headers) {
        return new SignedOut(reason, message, carrier, headers.withDiagnosis("signed-out", reason, toldMessage()), tokenType);
    }

    Handshake handshake(ResponseHeaders headers) {
        return new Handshake(reason, message, headers.withDiagnosis("handshake", reason, toldMessage()));
    }

    private Optional<String> toldMessage() {
        if (!isTold) {
            return Optional.empty();
        }
        String origin = carrier.map(where -> ", token-carrier=" + where.name().toLowerCase(Locale.ROOT)).orElse("");
        return Optional.of(message + " (reason=" + reason + origin + ")");
    }
}

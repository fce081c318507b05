package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;

/** What was decided about a request (spec §4.1). */
public sealed interface RequestState {

    /** What the decision adds to the response. With a {@code Location} the answer is a 307, signed in or not. */
    ResponseHeaders headers();

    /**
     * The request has a session. A pending one is signed in here; whether it counts is up to the instance's settings.
     *
     * @param session the verified session
     * @param carrier where its token came from
     */
    record SignedIn(VerifiedSession session, TokenCarrier carrier, ResponseHeaders headers) implements RequestState {

        public SignedIn(VerifiedSession session, TokenCarrier carrier) {
            this(session, carrier, ResponseHeaders.NONE);
        }
    }

    /**
     * The caller is a machine, an API key or an OAuth application, where the endpoint accepts one (spec §6).
     *
     * @param token the verified token
     */
    record MachineSignedIn(MachineToken token) implements RequestState {

        @Override
        public ResponseHeaders headers() {
            return ResponseHeaders.NONE;
        }
    }

    /**
     * The request has no session.
     *
     * @param reason why, in Clerk's words
     * @param message the same for the log, with the fix; never a token
     * @param refused where the token that was refused came from; empty if there was none
     * @param tokenType what the request was taken for; empty if it has a token of a type that is not accepted
     */
    record SignedOut(AuthenticationReason reason, String message, Optional<TokenCarrier> refused, ResponseHeaders headers,
            Optional<TokenType> tokenType) implements RequestState {

        private static final Optional<TokenType> SESSION = Optional.of(TokenType.SESSION_TOKEN);

        public SignedOut(AuthenticationReason reason, String message, Optional<TokenCarrier> refused) {
            this(reason, message, refused, ResponseHeaders.NONE);
        }

        public SignedOut(AuthenticationReason reason, String message, Optional<TokenCarrier> refused,
                ResponseHeaders headers) {
            this(reason, message, refused, headers, SESSION);
        }
    }

    /**
     * The browser has to synchronize its session with Clerk first: the headers have the location.
     *
     * @param reason why, in Clerk's words
     * @param message the same for the log
     */
    record Handshake(AuthenticationReason reason, String message, ResponseHeaders headers) implements RequestState {
    }
}

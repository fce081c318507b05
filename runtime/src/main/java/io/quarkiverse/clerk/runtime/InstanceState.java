package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.authentication.RequestState.Handshake;
import io.quarkiverse.clerk.runtime.authentication.RequestState.MachineSignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.authentication.TokenCarrier;
import io.quarkiverse.clerk.runtime.metrics.InstanceMetrics;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;

/**
 * What one instance decided about a request.
 *
 * @param instance the instance
 * @param request the decision
 */
record InstanceState(ClerkInstanceRuntime instance, RequestState request) {

    /** The session, if there is one that counts: a pending one only where the instance is configured so. */
    Optional<VerifiedSession> session() {
        return request instanceof SignedIn signedIn && !(isPending() && instance.treatPendingAsSignedOut())
                ? Optional.of(signedIn.session())
                : Optional.empty();
    }

    /** The API key, M2M or OAuth token, where the endpoint accepts one. */
    Optional<MachineToken> machine() {
        return request instanceof MachineSignedIn signedIn ? Optional.of(signedIn.token()) : Optional.empty();
    }

    /** Whether the caller is authenticated. */
    boolean isSignedIn() {
        return session().isPresent() || machine().isPresent();
    }

    /** The handshake that the browser has to make first, if there is one. */
    Optional<Handshake> handshake() {
        return request instanceof Handshake handshake ? Optional.of(handshake) : Optional.empty();
    }

    /** Where a browser is sent that has just made its handshake, whatever it asked for: the same place, by its clean name. */
    Optional<String> cleanLocation() {
        return request instanceof Handshake ? Optional.empty() : request.headers().location();
    }

    /** The status in the token, of a session that does not count too. */
    Optional<String> sessionStatus() {
        return request instanceof SignedIn signedIn ? signedIn.session().claims().sessionStatus() : Optional.empty();
    }

    /** Why the caller is signed out. */
    AuthenticationReason reason() {
        if (request instanceof SignedOut signedOut) {
            return signedOut.reason();
        }
        return request instanceof Handshake handshake ? handshake.reason() : AuthenticationReason.SESSION_PENDING;
    }

    /** The same for the log, with the fix. */
    String message() {
        if (request instanceof SignedOut signedOut) {
            return signedOut.message();
        }
        return request instanceof Handshake handshake ? handshake.message()
                : "The session has tasks that the user must complete first (status pending). Count it as signed in with "
                        + "quarkus.clerk.treat-pending-as-signed-out=false.";
    }

    /** Whether a credential came with the request that does not count. */
    boolean isRefused() {
        return !isSignedIn() && !(request instanceof SignedOut signedOut && signedOut.refused().isEmpty());
    }

    /** Whether that credential was a cookie of Clerk's, which says nothing about other credentials of the request. */
    boolean isRefusedCookie() {
        return isRefused() && (request instanceof SignedIn signedIn ? signedIn.carrier() == TokenCarrier.COOKIE
                : !(request instanceof SignedOut signedOut) || signedOut.refused().equals(Optional.of(TokenCarrier.COOKIE)));
    }

    /** Counts the decision. */
    void count() {
        if (!instance.metrics().isOn()) {
            return;
        }
        String none = InstanceMetrics.NONE;
        if (isSignedIn()) {
            instance.metrics().decided("signed-in", none,
                    machine().map(MachineToken::type).orElse(TokenType.SESSION_TOKEN).code());
            return;
        }
        Optional<TokenType> type = request instanceof SignedOut signedOut ? signedOut.tokenType()
                : Optional.of(TokenType.SESSION_TOKEN);
        instance.metrics().decided(handshake().isPresent() ? "handshake" : "signed-out", reason().code(),
                type.map(TokenType::code).orElse(none));
    }

    /** Whether there is a session with open tasks, whether it counts or not. */
    boolean isPending() {
        return request instanceof SignedIn signedIn && signedIn.session().claims().isPending();
    }
}

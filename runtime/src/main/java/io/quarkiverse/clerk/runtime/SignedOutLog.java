package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.runtime.authentication.RequestState.Handshake;
import io.quarkus.runtime.LaunchMode;
import io.vertx.ext.web.RoutingContext;

/**
 * Says in the log why a request has no session: one DEBUG line each. In dev mode a developer who is turned away is told
 * without having to ask for it, and how to get in.
 */
final class SignedOutLog {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.clerk");
    private static final String SAID = "io.quarkiverse.clerk.signed-out-said";

    private SignedOutLog() {
    }

    /** The browser is sent to Clerk. */
    static void redirected(Handshake handshake) {
        LOG.debugf("Sent to Clerk (%s). %s", handshake.reason(), handshake.message());
    }

    /** A credential was refused, whatever becomes of the request. */
    static void refused(RoutingContext request, InstanceState state) {
        if (state.handshake().isEmpty() && LOG.isDebugEnabled() && isFirst(request)) {
            LOG.debug(text(state.reason(), state.message()));
        }
    }

    /** The answer is 401. */
    static void unauthorized(RoutingContext request, Optional<InstanceState> state) {
        boolean development = LaunchMode.current() == LaunchMode.DEVELOPMENT;
        if (!development && !LOG.isDebugEnabled()) {
            return;
        }
        AuthenticationReason reason = reason(state);
        String message = message(state);
        if (development) {
            LOG.infof("Answered 401. %s %s", text(reason, message), SignedOutAdvice.of(reason));
        } else if (isFirst(request)) {
            LOG.debug(text(reason, message));
        }
    }

    static AuthenticationReason reason(Optional<InstanceState> state) {
        return state.map(InstanceState::reason).orElse(AuthenticationReason.SESSION_TOKEN_AND_UAT_MISSING);
    }

    static String message(Optional<InstanceState> state) {
        return state.map(InstanceState::message)
                .orElse("The request has neither a session token nor the cookie __client_uat.");
    }

    static String text(AuthenticationReason reason, String message) {
        return "Signed out (" + reason + "). " + message;
    }

    private static boolean isFirst(RoutingContext request) {
        if (request.get(SAID) != null) {
            return false;
        }
        request.put(SAID, true);
        return true;
    }
}

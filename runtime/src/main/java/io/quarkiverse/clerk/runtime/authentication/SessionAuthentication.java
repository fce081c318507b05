package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator.Decision;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.SessionRefresh.Outcome;
import io.quarkiverse.clerk.runtime.authentication.SessionTokenVerification.NoSessionTokenException;
import io.quarkiverse.clerk.runtime.token.TokenErrorReason;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.smallrye.mutiny.Uni;

/** What becomes of a request by its session token, from the header or a cookie (spec §4.3). */
final class SessionAuthentication {

    private static final Logger LOG = Logger.getLogger(SessionAuthentication.class);

    private final SessionTokenVerification verification;
    private final SessionRefresh refresh;
    private final SessionSwitch sessionSwitch;
    private final Handshakes handshakes;

    SessionAuthentication(SessionTokenVerification verification, SessionRefresh refresh, SessionSwitch sessionSwitch,
            Handshakes handshakes) {
        this.verification = verification;
        this.refresh = refresh;
        this.sessionSwitch = sessionSwitch;
        this.handshakes = handshakes;
    }

    /** What may become of a verified session besides being signed in. */
    interface Acceptance {

        RequestState accept(RequestContext context, VerifiedSession session);
    }

    Decision authenticate(RequestContext context, String token, TokenCarrier carrier, Acceptance acceptance) {
        VerifiedSession known = verification.findVerified(context, token);
        if (known != null) {
            RequestState state = acceptance.accept(context, known);
            return state instanceof SignedIn && sessionSwitch.isAsked(context.request(), known)
                    ? Decision.later(switched(context, state))
                    : Decision.of(state);
        }
        return Decision.later(verification.verify(context, token).map(session -> acceptance.accept(context, session))
                .onFailure().recoverWithUni(
                        failure -> Uni.createFrom().deferred(() -> refused(context, token, carrier, failure)))
                .flatMap(state -> switched(context, state)));
    }

    /** The session that the request names, where it names another one than it proves. */
    Uni<RequestState> switched(RequestContext context, RequestState state) {
        return state instanceof SignedIn signedIn ? sessionSwitch.apply(context.request(), signedIn)
                .onFailure().recoverWithItem(failure -> unexpected(failure, signedIn.carrier()))
                : Uni.createFrom().item(state);
    }

    private Uni<RequestState> refused(RequestContext context, String token, TokenCarrier carrier, Throwable failure) {
        if (failure instanceof InvalidConfigurationException || failure instanceof InvalidRequestException) {
            return Uni.createFrom().failure(failure);
        }
        if (!(failure instanceof TokenVerificationException e)) {
            return Uni.createFrom().item(failure instanceof NoSessionTokenException ? mismatch(failure, carrier)
                    : unexpected(failure, carrier));
        }
        return switch (e.reason()) {
            case TOKEN_EXPIRED -> expired(context, carrier, e);
            case TOKEN_NOT_ACTIVE_YET -> handshake(context, carrier, AuthenticationReason.SESSION_TOKEN_NBF, e);
            case TOKEN_IAT_IN_THE_FUTURE ->
                handshake(context, carrier, AuthenticationReason.SESSION_TOKEN_IAT_IN_THE_FUTURE, e);
            default -> {
                Refusal refusal = Refusal.ofToken(new AuthenticationReason(e.reason().code()), e.getMessage(), carrier);
                yield Uni.createFrom().item(isForNewToken(context, token, carrier, e) ? handshakes.toClerk(context, refusal)
                        : refusal.signedOut());
            }
        };
    }

    private Uni<RequestState> expired(RequestContext context, TokenCarrier carrier, TokenVerificationException e) {
        return refresh.attempt(context, carrier).flatMap(outcome -> outcome instanceof Outcome.Refreshed refreshed
                ? Uni.createFrom().item(refreshed.state())
                : handshake(context, carrier, new AuthenticationReason(AuthenticationReason.SESSION_TOKEN_EXPIRED.code()
                        + "-refresh-" + ((Outcome.Failed) outcome).error()), e));
    }

    private Uni<RequestState> handshake(RequestContext context, TokenCarrier carrier, AuthenticationReason reason,
            TokenVerificationException e) {
        return Uni.createFrom().item(() -> handshakes.toClerk(context, Refusal.ofToken(reason, e.getMessage(), carrier)));
    }

    /** Whether the token lacks its authorized party, and the instance is set to get another one then. */
    private boolean isForNewToken(RequestContext context, String token, TokenCarrier carrier, TokenVerificationException e) {
        return e.reason() == TokenErrorReason.TOKEN_INVALID_AUTHORIZED_PARTIES && carrier == TokenCarrier.COOKIE
                && context.settings().missingAuthorizedParty() == MissingAuthorizedParty.HANDSHAKE
                && verification.decode(token).filter(AuthorizedParty::isMissing).isPresent();
    }

    private static RequestState mismatch(Throwable failure, TokenCarrier carrier) {
        return Refusal.of(AuthenticationReason.TOKEN_TYPE_MISMATCH, failure.getMessage()
                + " Send the token of getToken() without a template.", Optional.of(carrier)).signedOut();
    }

    private static RequestState unexpected(Throwable failure, TokenCarrier carrier) {
        if (failure instanceof ClerkApiException) {
            // What was asked has said so in a warning, once for all requests that wait for the same answer.
            LOG.debugf("The request counts as signed out, because Clerk could not be asked: %s", failure.getMessage());
        } else {
            LOG.error("The request counts as signed out, because its authentication failed unexpectedly", failure);
        }
        return Refusal.of(AuthenticationReason.UNEXPECTED_ERROR, "Clerk could not be asked; see the log.",
                Optional.of(carrier)).signedOut();
    }
}

package io.quarkiverse.clerk.runtime.authentication;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.smallrye.mutiny.Uni;

/**
 * Decides about a request, for one Clerk instance (spec §4). A caller's fault is never an exception: it is
 * {@link SignedOut} with its reason.
 */
public final class RequestAuthenticator {

    private static final Logger LOG = Logger.getLogger(RequestAuthenticator.class);

    private static final Set<TokenType> SESSION_ONLY = Set.of(TokenType.SESSION_TOKEN);

    private final InstanceSettings settings;
    private final SessionVerifier verifier;
    private final MachineTokens machineTokens;
    private final SessionSwitch sessionSwitch;
    private final Clock clock;

    /** @param settings those of requests for which no others are given */
    public RequestAuthenticator(InstanceSettings settings, SessionVerifier verifier, MachineTokens machineTokens,
            BackendApi api, Clock clock) {
        this.settings = settings;
        this.verifier = verifier;
        this.machineTokens = machineTokens;
        this.sessionSwitch = new SessionSwitch(settings.sessionIdParameter(), api, verifier, clock);
        this.clock = clock;
    }

    /**
     * A decision.
     *
     * @param known the decision, where nothing has to be verified or asked for: no token, or one that was verified before
     * @param state the same, or the one that comes of verifying and asking; fails with {@link InvalidConfigurationException} or
     *        {@link InvalidRequestException} only
     */
    public record Decision(Optional<RequestState> known, Uni<RequestState> state) {
    }

    /** Decides about a request of which a session token is accepted only. */
    public Decision authenticate(RequestData request) {
        return authenticate(request, SESSION_ONLY);
    }

    /**
     * Decides about a request.
     *
     * @param accepted the token types that are accepted (spec §4.2)
     */
    public Decision authenticate(RequestData request, Set<TokenType> accepted) {
        return authenticate(request, accepted, settings);
    }

    /**
     * Decides about a request that has settings of its own.
     *
     * @param accepted the token types that are accepted (spec §4.2)
     * @param own settings of the same instance, with another domain or proxy, for example
     */
    public Decision authenticate(RequestData request, Set<TokenType> accepted, InstanceSettings own) {
        Look look = look(request);
        if (look instanceof Presented presented) {
            return new Decision(Optional.empty(), authenticate(request, presented));
        }
        RequestState state = ((Decided) look).state();
        return new Decision(Optional.of(state), Uni.createFrom().item(state));
    }

    private Look look(RequestData request) {
        Optional<String> token = AuthorizationHeader.token(request.header("authorization"));
        return token.isPresent() ? look(request, token.get(), TokenCarrier.HEADER) : lookAtCookies(request);
    }

    /**
     * The cookie path, in the order of spec §4.4. Rows 1 to 7 are about browsers that have to be sent to Clerk first
     * (handshake, satellites, development browser) and come before these; rows 16 and 17, which ask a signed-in browser to
     * synchronize once more, come after them.
     */
    private Look lookAtCookies(RequestData request) {
        SessionCookies cookies = SessionCookies.choose(RequestCookies.parse(request.header("cookie")),
                settings.publishableKey(), this::decode, clock);
        boolean clientSignedIn = cookies.clientUat() != 0;
        if (cookies.sessionToken().isEmpty()) {
            return new Decided(clientSignedIn
                    ? signedOut(AuthenticationReason.CLIENT_UAT_BUT_NO_SESSION_TOKEN,
                            "The browser is signed in (__client_uat) but sent no session token (__session).")
                    : signedOut(AuthenticationReason.SESSION_TOKEN_AND_UAT_MISSING,
                            "The request has neither a session token nor the cookie __client_uat."));
        }
        if (!clientSignedIn) {
            return new Decided(refused(AuthenticationReason.SESSION_TOKEN_BUT_NO_CLIENT_UAT,
                    "The request has a session token cookie, but the cookie __client_uat is missing or 0.",
                    TokenCarrier.COOKIE));
        }
        String token = cookies.sessionToken().get();
        if (decode(token).filter(jwt -> jwt.issuedAt() < cookies.clientUat() && isSessionToken(jwt)).isPresent()) {
            return new Decided(refused(AuthenticationReason.SESSION_TOKEN_IAT_BEFORE_CLIENT_UAT,
                    "The session token is older than the last change of the browser's sessions (__client_uat).",
                    TokenCarrier.COOKIE));
        }
        return look(request, token, TokenCarrier.COOKIE);
    }

    private Look look(RequestData request, String token, TokenCarrier carrier) {
        VerifiedSession known = verifier.findVerified(token);
        return known != null && !sessionSwitch.isAsked(request, known) ? new Decided(new SignedIn(known, carrier))
                : new Presented(token, carrier);
    }

    private Uni<RequestState> authenticate(RequestData request, Presented presented) {
        VerifiedSession known = verifier.findVerified(presented.token());
        Uni<VerifiedSession> session = known != null ? Uni.createFrom().item(known)
                : Uni.createFrom().deferred(() -> verify(presented.token()));
        return session.flatMap(verified -> sessionSwitch.apply(request, new SignedIn(verified, presented.carrier())))
                .onFailure().recoverWithItem(failure -> refused(request, failure, presented.carrier()));
    }

    private Uni<VerifiedSession> verify(String token) {
        Jwt jwt = Jwt.decode(token);
        return isSessionToken(jwt) ? verifier.verify(jwt) : Uni.createFrom().failure(NoSessionTokenException::new);
    }

    private Optional<Jwt> decode(String token) {
        VerifiedSession known = verifier.findVerified(token);
        if (known != null) {
            return Optional.of(known.token().jwt());
        }
        try {
            return Optional.of(Jwt.decode(token));
        } catch (TokenVerificationException e) {
            return Optional.empty();
        }
    }

    private static boolean isSessionToken(Jwt jwt) {
        return jwt.category().isSession() && !jwt.isMachineToken();
    }

    private RequestState refused(RequestData request, Throwable failure, TokenCarrier carrier) {
        if (failure instanceof TokenVerificationException e) {
            return refused(reason(request, e), e.getMessage(), carrier);
        }
        if (failure instanceof NoSessionTokenException) {
            return refused(AuthenticationReason.TOKEN_TYPE_MISMATCH, "The token is no session token, but one of a JWT template"
                    + " or a machine's. Send the token of getToken() without a template.", carrier);
        }
        if (failure instanceof ClerkApiException) {
            // What was asked has said so in a warning, once for all requests that wait for the same answer.
            LOG.debugf("The request counts as signed out, because Clerk could not be asked: %s", failure.getMessage());
        } else {
            LOG.error("The request counts as signed out, because its authentication failed unexpectedly", failure);
        }
        return refused(AuthenticationReason.UNEXPECTED_ERROR, "Clerk could not be asked; see the log.", carrier);
    }

    private AuthenticationReason reason(RequestData request, TokenVerificationException e) {
        return switch (e.reason()) {
            case TOKEN_EXPIRED -> refreshObstacle(request)
                    .map(obstacle -> new AuthenticationReason(
                            AuthenticationReason.SESSION_TOKEN_EXPIRED.code() + "-refresh-" + obstacle))
                    .orElse(AuthenticationReason.SESSION_TOKEN_EXPIRED);
            case TOKEN_NOT_ACTIVE_YET -> AuthenticationReason.SESSION_TOKEN_NBF;
            case TOKEN_IAT_IN_THE_FUTURE -> AuthenticationReason.SESSION_TOKEN_IAT_IN_THE_FUTURE;
            default -> new AuthenticationReason(e.reason().code());
        };
    }

    /** Why an expired token cannot be refreshed (spec §4.7); empty if it could be. */
    private Optional<String> refreshObstacle(RequestData request) {
        if (!request.method().equals("GET")) {
            return Optional.of("non-eligible-non-get");
        }
        RequestCookies cookies = RequestCookies.parse(request.header("cookie"));
        boolean refreshable = settings.publishableKey().flatMap(key -> cookies.get("__refresh_" + key.cookieSuffix()))
                .isPresent();
        return refreshable ? Optional.empty() : Optional.of("non-eligible-no-refresh-cookie");
    }

    private static SignedOut signedOut(AuthenticationReason reason, String message) {
        return new SignedOut(reason, message, Optional.empty());
    }

    private static SignedOut refused(AuthenticationReason reason, String message, TokenCarrier carrier) {
        return new SignedOut(reason, message, Optional.of(carrier));
    }

    /** What the request itself tells: the decision, or a token that decides. */
    private sealed interface Look {
    }

    private record Decided(RequestState state) implements Look {
    }

    private record Presented(String token, TokenCarrier carrier) implements Look {
    }

    /** A token that is none of a session; kept apart from the verification errors, whose reasons are the verifier's. */
    private static final class NoSessionTokenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoSessionTokenException() {
            super("no session token", null, false, false);
        }
    }
}

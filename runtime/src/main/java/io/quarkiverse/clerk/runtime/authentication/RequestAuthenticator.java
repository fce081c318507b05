package io.quarkiverse.clerk.runtime.authentication;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.RequestState.MachineSignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.token.SessionVerifier;
import io.quarkiverse.clerk.runtime.token.TokenRecognition;
import io.smallrye.mutiny.Uni;

/**
 * Decides about a request, for one Clerk instance (spec §4). A caller's fault is never an exception: it is
 * {@link SignedOut} with its reason. What is one is a mistake in the configuration, and a request that makes no sense.
 */
public final class RequestAuthenticator {

    private static final Logger LOG = Logger.getLogger(RequestAuthenticator.class);
    private static final Set<TokenType> SESSION_ONLY = Set.of(TokenType.SESSION_TOKEN);
    private static final Set<TokenType> M2M_ONLY = Set.of(TokenType.M2M_TOKEN);
    private static final Optional<TokenCarrier> HEADER = Optional.of(TokenCarrier.HEADER);

    private final InstanceSettings settings;
    private final MachineTokens machineTokens;
    private final SessionTokenVerification verification;
    private final SessionAuthentication sessions;
    private final CookieAuthentication cookies;
    private final Clock clock;

    /** @param settings those of requests for which no others are given */
    public RequestAuthenticator(InstanceSettings settings, SessionVerifier verifier, MachineTokens machineTokens,
            BackendApi api, Clock clock) {
        this.settings = settings;
        this.machineTokens = machineTokens;
        this.clock = clock;
        Handshakes handshakes = new Handshakes(clock);
        this.verification = new SessionTokenVerification(verifier);
        this.sessions = new SessionAuthentication(verification, new SessionRefresh(api, verification),
                new SessionSwitch(settings.sessionIdParameter(), api, verifier, clock), handshakes);
        this.cookies = new CookieAuthentication(new HandshakeResolution(api, verification, clock), sessions, handshakes, clock);
    }

    /**
     * A decision.
     *
     * @param known the decision, where nothing has to be verified or asked for: no token, or one that was verified before
     * @param state the same, or the one that comes of verifying and asking; fails with {@link InvalidConfigurationException} or
     *        {@link InvalidRequestException} only
     */
    public record Decision(Optional<RequestState> known, Uni<RequestState> state) {

        static Decision of(RequestState state) {
            return new Decision(Optional.of(state), Uni.createFrom().item(state));
        }

        static Decision later(Uni<RequestState> state) {
            return new Decision(Optional.empty(), state);
        }
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
        RequestContext context = context(request, own);
        try {
            if (own.satellite() && !accepted.equals(M2M_ONLY)) {
                SatelliteSync.requireConfiguration(own, request);
            }
            Decision decision = decide(context, accepted);
            return decision.known().isPresent() ? decision
                    : Decision.later(decision.state().onFailure(failure -> !isDeclared(failure))
                            .recoverWithItem(RequestAuthenticator::unexpected));
        } catch (InvalidConfigurationException | InvalidRequestException e) {
            return Decision.later(Uni.createFrom().failure(e));
        } catch (RuntimeException e) {
            return Decision.of(unexpected(e));
        }
    }

    private static boolean isDeclared(Throwable failure) {
        return failure instanceof InvalidConfigurationException || failure instanceof InvalidRequestException;
    }

    /** Whatever goes wrong here must not let anybody in, nor end in an error that is taken for the application's. */
    private static RequestState unexpected(Throwable failure) {
        LOG.error("The request counts as signed out, because its authentication failed unexpectedly", failure);
        return Refusal.of(AuthenticationReason.UNEXPECTED_ERROR, "The authentication failed; see the log.", Optional.empty())
                .signedOut();
    }

    /**
     * Where the browser of a request is sent to sign in or up.
     *
     * @param own the settings of the request
     * @param pending whether it has a session with open tasks
     */
    public SignInRedirect signInRedirect(RequestData request, InstanceSettings own, boolean pending) {
        RequestContext context = context(request, own);
        return new SignInRedirect(own, context.url(), context.devBrowserToken(), pending);
    }

    private RequestContext context(RequestData request, InstanceSettings own) {
        return new RequestContext(request, own, verification::decode, clock);
    }

    private Decision decide(RequestContext context, Set<TokenType> accepted) {
        Optional<String> token = context.headerToken();
        if (accepted.equals(SESSION_ONLY)) {
            return session(context, token);
        }
        TokenType type = token.map(TokenRecognition::typeOf).orElse(TokenType.SESSION_TOKEN);
        if (accepted.size() == 1) {
            return machine(accepted.iterator().next(), token, type);
        }
        if (!accepted.contains(type)) {
            return mismatch(Optional.empty(), token);
        }
        return type == TokenType.SESSION_TOKEN ? session(context, token) : verify(type, token.orElseThrow());
    }

    private Decision session(RequestContext context, Optional<String> headerToken) {
        return headerToken.isPresent()
                ? sessions.authenticate(context, headerToken.get(), TokenCarrier.HEADER,
                        (same, session) -> new SignedIn(session, TokenCarrier.HEADER))
                : cookies.authenticate(context);
    }

    /** Where one type of machine token is accepted and nothing else, cookies are not looked at. */
    private Decision machine(TokenType accepted, Optional<String> token, TokenType type) {
        if (token.isEmpty()) {
            return Decision.of(new Refusal(AuthenticationReason.NO_TOKEN_IN_HEADER, "Only a token of the type "
                    + accepted.code() + " is accepted, and the Authorization header has none.", false, Optional.empty(),
                    Optional.of(accepted)).signedOut());
        }
        return type == accepted ? verify(accepted, token.get()) : mismatch(Optional.of(accepted), token);
    }

    private static Decision mismatch(Optional<TokenType> accepted, Optional<String> token) {
        return Decision.of(new Refusal(AuthenticationReason.TOKEN_TYPE_MISMATCH,
                "The type of the token is none that is accepted here.", false, token.isPresent() ? HEADER : Optional.empty(),
                accepted).signedOut());
    }

    private Decision verify(TokenType type, String token) {
        return Decision.later(machineTokens.verify(type, token).<RequestState> map(MachineSignedIn::new)
                .onFailure().recoverWithItem(failure -> refused(type, failure)));
    }

    private static RequestState refused(TokenType type, Throwable failure) {
        if (failure instanceof MachineTokenException e) {
            return new Refusal(e.reason(), e.getMessage(), true, HEADER, Optional.of(type)).signedOut();
        }
        LOG.error("The request counts as signed out, because its token could not be verified for an unexpected reason",
                failure);
        return new Refusal(AuthenticationReason.UNEXPECTED_ERROR, "The token could not be verified; see the log.", true, HEADER,
                Optional.of(type)).signedOut();
    }
}

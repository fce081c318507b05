package io.quarkiverse.clerk.runtime;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.AuthorizationHeader;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator.Decision;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.authentication.TokenCarrier;
import io.quarkiverse.clerk.runtime.token.TokenRecognition;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The decisions about a request, each made once and kept with the request. */
final class RequestStates {

    static final Set<TokenType> SESSIONS = ClerkRequirement.SESSIONS;

    private static final String CURRENT = "io.quarkiverse.clerk.current-state";
    private static final String UNCOUNTED = "io.quarkiverse.clerk.uncounted-state";
    private static final String OF_INSTANCE = "io.quarkiverse.clerk.state-of-";

    private RequestStates() {
    }

    /** What the instance decides about the session of the request; Clerk is asked about no other token. */
    static Uni<InstanceState> decide(RoutingContext request, ClerkInstanceRuntime instance) {
        return decide(request, instance, SESSIONS);
    }

    /** What the instance decides about the request; on the request's own context, whoever asked Clerk. */
    static Uni<InstanceState> decide(RoutingContext request, ClerkInstanceRuntime instance, Set<TokenType> accepted) {
        String key = key(instance, accepted);
        Uni<InstanceState> known = request.get(key);
        if (known != null) {
            return known;
        }
        Decision decision = instance.authenticator().authenticate(new IncomingRequest(request.request()).data(),
                accepted, RequestInstance.settings(request, instance));
        return keep(request, key, decision.known().map(state -> Uni.createFrom().item(with(request, instance, state)))
                .orElseGet(() -> decision.state().emitOn(SameContext.current())
                        .map(state -> with(request, instance, state)).memoize().indefinitely()));
    }

    /** Keeps what the instance has decided about the session of the request. */
    static Uni<InstanceState> decided(RoutingContext request, ClerkInstanceRuntime instance, RequestState state) {
        return keep(request, key(instance, SESSIONS), Uni.createFrom().item(with(request, instance, state)));
    }

    private static Uni<InstanceState> keep(RoutingContext request, String key, Uni<InstanceState> decided) {
        request.put(key, decided);
        return decided;
    }

    private static String key(ClerkInstanceRuntime instance, Set<TokenType> accepted) {
        return accepted.equals(SESSIONS) ? OF_INSTANCE + instance.name()
                : OF_INSTANCE + instance.name() + EnumSet.copyOf(accepted);
    }

    /**
     * The token types that the request has to be decided for where an endpoint accepts these: sessions alone if nothing else
     * came with the request, so that it is decided once.
     */
    static Set<TokenType> decisive(RoutingContext request, Set<TokenType> accepted) {
        return accepted.contains(TokenType.SESSION_TOKEN) && presentedType(request) == TokenType.SESSION_TOKEN ? SESSIONS
                : accepted;
    }

    /** The type of the token in the header, by its looks; without one, cookies may have a session's. */
    static TokenType presentedType(RoutingContext request) {
        return AuthorizationHeader.token(Optional.ofNullable(request.request().headers().get(HttpHeaders.AUTHORIZATION)))
                .map(TokenRecognition::typeOf).orElse(TokenType.SESSION_TOKEN);
    }

    private static InstanceState with(RoutingContext request, ClerkInstanceRuntime instance, RequestState state) {
        DecisionHeaders.add(request, state);
        InstanceState decided = new InstanceState(instance, state);
        if (isOfAnotherType(request, state)) {
            request.put(UNCOUNTED, decided);
        } else {
            request.remove(UNCOUNTED);
            decided.count();
        }
        return decided;
    }

    /** Whether what is no session may be what the endpoint wants, which is not known yet. */
    private static boolean isOfAnotherType(RoutingContext request, RequestState state) {
        return state instanceof SignedOut signedOut && signedOut.tokenType().equals(Optional.of(TokenType.SESSION_TOKEN))
                && signedOut.refused().equals(Optional.of(TokenCarrier.HEADER))
                && presentedType(request) != TokenType.SESSION_TOKEN;
    }

    /** Counts the decision after all, now that nothing else decides about the request. */
    static void countLast(RoutingContext request) {
        InstanceState last = request.get(UNCOUNTED);
        if (last != null) {
            request.remove(UNCOUNTED);
            last.count();
        }
    }

    /** The decision that the identity of the request stands on; empty if no Clerk credential was looked at. */
    static Optional<InstanceState> current(RoutingContext request) {
        return Optional.ofNullable(request.get(CURRENT));
    }

    static void setCurrent(RoutingContext request, InstanceState state) {
        if (request.get(CURRENT) != null) {
            DiagnosticHeaders.clear(request.response());
        }
        request.put(CURRENT, state);
        if (state.instance().answers().diagnosticHeaders()) {
            DiagnosticHeaders.set(request.response(), state.request().headers());
        }
    }
}

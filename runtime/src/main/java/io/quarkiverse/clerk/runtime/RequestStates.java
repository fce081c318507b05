package io.quarkiverse.clerk.runtime;

import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator.Decision;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** The decisions about a request, each made once and kept with the request. */
final class RequestStates {

    private static final String CURRENT = "io.quarkiverse.clerk.current-state";
    private static final String OF_INSTANCE = "io.quarkiverse.clerk.state-of-";
    private static final Set<TokenType> SESSION_ONLY = Set.of(TokenType.SESSION_TOKEN);

    private RequestStates() {
    }

    /** What the instance decides about the request; on the request's own context, whoever fetched the keys. */
    static Uni<InstanceState> decide(RoutingContext request, ClerkInstanceRuntime instance) {
        Uni<InstanceState> known = request.get(OF_INSTANCE + instance.name());
        if (known != null) {
            return known;
        }
        Decision decision = instance.authenticator().authenticate(new IncomingRequest(request.request()).data(),
                SESSION_ONLY, RequestInstance.settings(request, instance));
        if (decision.known().isPresent()) {
            return decided(request, instance, decision.known().get());
        }
        return keep(request, instance, decision.state().emitOn(SameContext.current())
                .map(state -> with(request, instance, state)).memoize().indefinitely());
    }

    /** Keeps what the instance has decided. */
    static Uni<InstanceState> decided(RoutingContext request, ClerkInstanceRuntime instance, RequestState state) {
        return keep(request, instance, Uni.createFrom().item(with(request, instance, state)));
    }

    private static Uni<InstanceState> keep(RoutingContext request, ClerkInstanceRuntime instance,
            Uni<InstanceState> decided) {
        request.put(OF_INSTANCE + instance.name(), decided);
        return decided;
    }

    private static InstanceState with(RoutingContext request, ClerkInstanceRuntime instance, RequestState state) {
        DecisionHeaders.add(request, state);
        return new InstanceState(instance, state);
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

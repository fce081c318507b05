package io.quarkiverse.clerk.runtime;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.metrics.ClerkMetrics;
import io.quarkiverse.clerk.runtime.token.MissingKeySource;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * A request that the default instance decided about, without a server.
 *
 * @param context what holds the decision
 * @param identity the identity that Quarkus has of the request
 * @param instance the instance
 */
record DecidedRequest(RoutingContext context, SecurityIdentity identity, ClerkInstanceRuntime instance) {

    static DecidedRequest of(RequestState state) {
        return of(state, true, null);
    }

    /** @param client the Backend API of the instance, null where nothing is asked of it */
    static DecidedRequest of(RequestState state, boolean treatPendingAsSignedOut, ReactiveClerkClient client) {
        ClerkInstanceRuntime instance = new ClerkInstanceRuntime(ClerkInstances.DEFAULT, Set.of(), treatPendingAsSignedOut,
                Duration.ZERO, InstanceSettings.builder().build(), new InstanceAnswers(false, false), null,
                new MissingKeySource(), new ClerkMetrics().of(ClerkInstances.DEFAULT),
                new SessionTokens(client), null, client, Optional.empty());
        InstanceState decided = new InstanceState(instance, state);
        RoutingContext context = routingContext();
        RequestStates.setCurrent(context, decided);
        return new DecidedRequest(context, identity(decided), instance);
    }

    private static SecurityIdentity identity(InstanceState state) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder();
        Optional<ClerkAttribute> attribute = state.session()
                .<ClerkAttribute> map(session -> new ClerkSessionAttribute(session, ClerkInstances.DEFAULT))
                .or(() -> state.machine().map(token -> new ClerkMachineAttribute(token, ClerkInstances.DEFAULT)));
        return attribute.isEmpty() ? identity.setAnonymous(true).build()
                : identity.setPrincipal(() -> "caller").addAttribute(ClerkAttribute.NAME, attribute.get()).build();
    }

    private static RoutingContext routingContext() {
        Map<Object, Object> data = new HashMap<>();
        return proxy(RoutingContext.class, (proxy, method, arguments) -> switch (method.getName()) {
            // What is written to the response is no matter of a decision.
            case "response" -> proxy(HttpServerResponse.class, (response, written, values) -> response);
            case "remove" -> data.remove(arguments[0]);
            case "get" -> data.get(arguments[0]);
            case "put" -> {
                data.put(arguments[0], arguments[1]);
                yield proxy;
            }
            default -> throw new UnsupportedOperationException(method.getName());
        });
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
    }
}

package io.quarkiverse.clerk.runtime;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkException;
import io.quarkiverse.clerk.ClerkOptionsResolver;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.client.BackendApiClients;
import io.quarkiverse.clerk.runtime.client.BackendApiMetrics;
import io.quarkiverse.clerk.runtime.client.BackendApiSettings;
import io.quarkiverse.clerk.runtime.config.ClerkInstanceConfig;
import io.quarkiverse.clerk.runtime.metrics.ClerkMetrics;
import io.quarkiverse.clerk.runtime.proxy.ProxyPath;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * The way of a request through the extension on a server of Vert.x without the rest of Quarkus, so that a thousand rows of
 * cases can each have an application of their own. One endpoint answers whatever path is asked for.
 */
public final class FilteredServer implements AutoCloseable {

    private static final DecisionEvents NO_EVENTS = DecisionEvents.observedByNobody();

    private final Vertx vertx = Vertx.vertx(
            new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1).setInternalBlockingPoolSize(1));
    private final Application application;
    private final ClerkInstanceRuntime instance;
    private final Challenges challenges;
    private final ClerkAuthenticationMechanism mechanism;
    private final AtomicBoolean proxied = new AtomicBoolean();
    private final AtomicInteger called = new AtomicInteger();
    private final Set<Object> decisions = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private final AtomicReference<Optional<String>> seen = new AtomicReference<>();
    private final HttpServer server;

    /**
     * The application that is asked.
     *
     * @param config its configuration
     * @param requirement what its endpoint asks for
     * @param resolver decides by the request; null if there is none
     * @param decided what was decided about every request; null if the extension decides itself
     * @param redirect where the endpoint sends its callers; null if it answers them
     * @param secure whether requests come through TLS
     * @param filters how many filters each ask who is calling
     */
    public record Application(ClerkInstanceConfig config, ClerkRequirement requirement, ClerkOptionsResolver resolver,
            RequestState decided, Function<Redirects, String> redirect, boolean secure, int filters) {
    }

    /** What an endpoint may ask for the places to sign in. */
    public record Redirects(Function<Optional<String>, String> toSignIn, Function<Optional<String>, String> toSignUp) {
    }

    public FilteredServer(Application application) {
        this.application = application;
        ClerkInstanceConfig config = application.config();
        BackendApiClients clients = new BackendApiClients(
                BackendApiSettings.of(ClerkInstances.DEFAULT, config), new BackendApiMetrics(), () -> null, () -> null);
        instance = new ClerkInstanceFactory(Clock.systemUTC(), "/", new ClerkMetrics())
                .create(ClerkInstances.DEFAULT, config, clients);
        ClerkInstances instances = new ClerkInstances(Map.of(ClerkInstances.DEFAULT, instance));
        RequestInstances requestInstances = new RequestInstances(instances, beans(application.resolver()));
        challenges = new Challenges(requestInstances);
        mechanism = new ClerkAuthenticationMechanism(instances, requestInstances, new OtherBearerMechanisms(false, false),
                new AcceptedTokenTypes(application.requirement().accepts()), challenges, NO_EVENTS);
        Router router = Router.router(vertx);
        // With a path, as Quarkus' own routes are: the router then answers 400 to one that does not decode.
        router.route("/*").handler(new RequestEntrance(false));
        if (config.frontendApiProxy().enabled()) {
            String path = ProxyPath.of(config.frontendApiProxy().path()).value();
            router.route(path).handler(this::proxy);
            router.route(path + "/*").handler(this::proxy);
        }
        router.route("/*").handler(this::answer);
        server = vertx.createHttpServer().requestHandler(request -> router.handle(asReceived(request)))
                .listen(0, "localhost").toCompletionStage().toCompletableFuture().join();
    }

    public int port() {
        return server.actualPort();
    }

    /** Whether the proxy of the Frontend API took the request. */
    public boolean isProxied() {
        return proxied.get();
    }

    /** How often the endpoint was called. */
    public int called() {
        return called.get();
    }

    /** How many decisions were made, however many filters asked for one. */
    public int decisions() {
        return decisions.size();
    }

    /** The user that the endpoint saw when it was called last. */
    public Optional<String> seenUser() {
        return seen.get();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private HttpServerRequest asReceived(HttpServerRequest request) {
        return application.secure() ? new HttpServerRequestWrapper((HttpServerRequestInternal) request) {
            @Override
            public String scheme() {
                return "https";
            }
        } : request;
    }

    private void proxy(RoutingContext request) {
        proxied.set(true);
        request.response().end("proxied");
    }

    private void answer(RoutingContext request) {
        if (application.requirement().acceptsMachines()) {
            EndpointRequirements.setCurrent(request, application.requirement());
        }
        identity(request).onItem().ifNull().continueWith(FilteredServer::nobody)
                .subscribe().with(caller -> enforce(request, caller), failure -> fail(request, failure));
    }

    private Uni<SecurityIdentity> identity(RoutingContext request) {
        if (application.decided() != null) {
            return RequestStates.decided(request, instance, application.decided())
                    .flatMap(state -> mechanism.identity(request, state, new Identities()));
        }
        Uni<SecurityIdentity> identity = Uni.createFrom().nullItem();
        for (int i = 0; i < application.filters(); i++) {
            identity = identity.flatMap(ignored -> mechanism.authenticate(request, new Identities()))
                    .invoke(() -> decisions.add(RequestStates.decide(request, instance)));
        }
        return identity;
    }

    private void enforce(RoutingContext request, SecurityIdentity identity) {
        AtomicReference<Response> aborted = new AtomicReference<>();
        ContainerRequestContext context = proxy(ContainerRequestContext.class, arguments -> {
            aborted.set((Response) arguments[0]);
            return null;
        });
        try {
            new SessionEnforcement(beans(null), challenges, NO_EVENTS).enforce(application.requirement(), identity, request,
                    context);
        } catch (Throwable refused) {
            fail(request, refused);
            return;
        }
        if (aborted.get() != null) {
            request.response().setStatusCode(aborted.get().getStatus()).end();
            return;
        }
        called.incrementAndGet();
        seen.set(ClerkSessionAttribute.of(identity).flatMap(session -> session.session().claims().userId()));
        if (application.redirect() == null) {
            request.response().end("called");
            return;
        }
        RequestInstance own = new RequestInstance(instance, RequestInstance.settings(request, instance));
        request.response().setStatusCode(307).putHeader("Location", application.redirect().apply(new Redirects(
                url -> own.signInRedirect(request).toSignIn(url).toString(),
                url -> own.signInRedirect(request).toSignUp(url).toString()))).end();
    }

    /** As Quarkus and the exception mappers do it. */
    private void fail(RoutingContext request, Throwable failure) {
        if (failure instanceof AuthenticationRedirectException redirect) {
            request.response().setStatusCode(redirect.getCode()).putHeader("Location", redirect.getRedirectUri()).end();
        } else if (failure instanceof ClerkAuthException) {
            Challenges.withdraw(request);
            ChallengeData challenge = challenges.of(request);
            challenge.getHeaders().forEach((name, value) -> request.response().putHeader(name, value));
            request.response().setStatusCode(challenge.status).end();
        } else if (failure instanceof ForbiddenException) {
            request.response().setStatusCode(403).end();
        } else {
            request.response().setStatusCode(failure instanceof ClerkException e ? e.status() : 500).end();
        }
    }

    private static SecurityIdentity nobody() {
        return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
    }

    private static <T> Instance<T> beans(T bean) {
        Object instance = Proxy.newProxyInstance(FilteredServer.class.getClassLoader(), new Class<?>[] { Instance.class },
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "isUnsatisfied" -> bean == null;
                    case "get" -> bean;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return cast(instance);
    }

    @SuppressWarnings("unchecked")
    private static <T> Instance<T> cast(Object instance) {
        return (Instance<T>) instance;
    }

    private static <T> T proxy(Class<T> type, Function<Object[], Object> call) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> call.apply(arguments)));
    }

    private static final class Identities implements IdentityProviderManager {

        @Override
        public Uni<SecurityIdentity> authenticate(AuthenticationRequest request) {
            if (request instanceof ClerkAuthenticationRequest session) {
                return new ClerkIdentityProvider().authenticate(session, null);
            }
            return request instanceof ClerkMachineAuthenticationRequest machine
                    ? new ClerkMachineIdentityProvider().authenticate(machine, null)
                    : Uni.createFrom().item(FilteredServer::nobody);
        }

        @Override
        public SecurityIdentity authenticateBlocking(AuthenticationRequest request) {
            return authenticate(request).await().indefinitely();
        }
    }
}

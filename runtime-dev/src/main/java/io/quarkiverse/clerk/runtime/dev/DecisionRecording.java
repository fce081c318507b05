package io.quarkiverse.clerk.runtime.dev;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.RequestDecision;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Writes down what was decided about each request of the application, when it has been answered. */
@Singleton
class DecisionRecording {

    /** Before all others, so that what they answer is seen too. */
    private static final int FIRST = 10_000;

    private final DecisionLog log;
    private final FrameworkPaths frameworkPaths;
    private final Clock clock = Clock.systemUTC();

    DecisionRecording(DecisionLog log, FrameworkPaths frameworkPaths) {
        this.log = log;
        this.frameworkPaths = frameworkPaths;
    }

    void register(@Observes Filters filters) {
        filters.register(this::expect, FIRST);
    }

    private void expect(RoutingContext request) {
        if (!frameworkPaths.contain(request.normalizedPath())) {
            request.addEndHandler(ended -> decision(request).ifPresent(decision -> log.add(entry(request, decision))));
        }
        request.next();
    }

    /** Empty where credentials came with the request that nobody asked about. */
    private static Optional<RequestDecision> decision(RoutingContext request) {
        return RequestDecision.of(request).or(() -> hasCredentials(request.request()) ? Optional.empty()
                : Optional.of(RequestDecision.ofNothing(ClerkInstances.DEFAULT)));
    }

    private static boolean hasCredentials(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.AUTHORIZATION) || request.headers().contains(HttpHeaders.COOKIE);
    }

    private LoggedDecision entry(RoutingContext request, RequestDecision decision) {
        return new LoggedDecision(clock.millis(), request.request().method().name(), request.normalizedPath(),
                request.response().getStatusCode(), decision.instance(), decision.outcome(),
                decision.reason().map(Object::toString).orElse(""), decision.message().orElse(""),
                decision.subject().orElse(""));
    }
}

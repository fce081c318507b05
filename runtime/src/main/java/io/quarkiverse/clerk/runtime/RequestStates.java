package io.quarkiverse.clerk.runtime;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

import io.quarkiverse.clerk.runtime.authentication.PublicUrl;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator.Decision;
import io.quarkiverse.clerk.runtime.authentication.RequestData;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** The decisions about a request, each made once and kept with the request. */
final class RequestStates {

    private static final String CURRENT = "io.quarkiverse.clerk.current-state";
    private static final String COOKIE = "cookie";
    private static final String OF_INSTANCE = "io.quarkiverse.clerk.state-of-";

    private RequestStates() {
    }

    /** What the instance decides about the request; on the request's own context, whoever fetched the keys. */
    static Uni<InstanceState> decide(RoutingContext request, ClerkInstanceRuntime instance) {
        Uni<InstanceState> known = request.get(OF_INSTANCE + instance.name());
        if (known != null) {
            return known;
        }
        Decision decision = instance.authenticator().authenticate(data(request));
        Uni<InstanceState> decided = decision.known()
                .map(state -> Uni.createFrom().item(new InstanceState(instance, state)))
                .orElseGet(() -> decision.state().emitOn(SameContext.current())
                        .map(state -> new InstanceState(instance, state)).memoize().indefinitely());
        request.put(OF_INSTANCE + instance.name(), decided);
        return decided;
    }

    /** The decision that the identity of the request stands on; empty if no Clerk credential was looked at. */
    static Optional<InstanceState> current(RoutingContext request) {
        return Optional.ofNullable(request.get(CURRENT));
    }

    static void setCurrent(RoutingContext request, InstanceState state) {
        request.put(CURRENT, state);
    }

    private static RequestData data(RoutingContext context) {
        HttpServerRequest request = context.request();
        MultiMap headers = request.headers();
        return new RequestData(request.method().name(), request::uri,
                () -> PublicUrl.of(request.scheme(), String.valueOf(request.authority()), request.uri()),
                name -> name.equals(COOKIE) ? cookies(headers) : headers.get(name));
    }

    /** HTTP/2 allows a browser to send each cookie in a header field of its own (RFC 9113 §8.2.3). */
    private static String cookies(MultiMap headers) {
        List<String> fields = headers.getAll(HttpHeaders.COOKIE);
        return fields.size() == 1 ? fields.get(0) : String.join("; ", fields);
    }

    /** Goes back to the context of the request where an answer came on another one, and costs nothing where it did not. */
    private record SameContext(Context context) implements Executor {

        static SameContext current() {
            return new SameContext(Vertx.currentContext());
        }

        @Override
        public void execute(Runnable command) {
            if (context == null || context == Vertx.currentContext()) {
                command.run();
            } else {
                context.runOnContext(ignored -> command.run());
            }
        }
    }
}

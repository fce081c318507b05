package io.quarkiverse.clerk.emulator.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.store.Ids;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;

/** Binds operations to a router: JSON out, and every failure in Clerk's error shape. */
public final class ApiRoutes {

    private static final Logger LOG = Logger.getLogger(ApiRoutes.class);

    private final Router router;
    private final Ids ids;
    private final Operations operations;
    private final Map<String, Set<String>> bound = new LinkedHashMap<>();

    public ApiRoutes(Router router, Ids ids) {
        this(router, ids, Operations.NONE);
    }

    /** @param operations of the API: their requests are checked before an operation gets to see them */
    public ApiRoutes(Router router, Ids ids, Operations operations) {
        this.router = router;
        this.ids = ids;
        this.operations = operations;
        router.route().failureHandler(this::fail);
    }

    /** Answers with what the operation returns; with no body when that is {@link Json#nothing()}. */
    public ApiRoutes on(HttpMethod method, String path, Function<ApiRequest, JsonNode> operation) {
        return onAsync(method, path, request -> Future.succeededFuture(operation.apply(request)));
    }

    /** Answers with another status than 200. */
    public ApiRoutes on(HttpMethod method, String path, int status, Function<ApiRequest, JsonNode> operation) {
        return onAsync(method, path, status, request -> Future.succeededFuture(operation.apply(request)));
    }

    /** Answers once the future of the operation is there. */
    public ApiRoutes onAsync(HttpMethod method, String path, Function<ApiRequest, Future<JsonNode>> operation) {
        return onAsync(method, path, operations.find(method, path).map(Operation::status).orElse(200), operation);
    }

    /** The same with another status than the one of the API's description, which is 200 where there is none. */
    public ApiRoutes onAsync(HttpMethod method, String path, int status,
            Function<ApiRequest, Future<JsonNode>> operation) {
        Optional<Operation> known = operations.find(method, path);
        bound.computeIfAbsent(path, missing -> new TreeSet<>()).add(method.name());
        router.route(method, path).handler(context -> {
            ApiRequest request = new ApiRequest(context);
            known.ifPresent(found -> found.check(request));
            operation.apply(request).onSuccess(body -> send(context, status, body)).onFailure(context::fail);
        });
        return this;
    }

    /**
     * Answers what is not bound to an operation: 501 what the API has and the emulator lacks, 405 another method of a path
     * that the API has, 404 anything else.
     */
    public void refuseOthers() {
        router.route().handler(context -> {
            HttpMethod method = context.request().method();
            String path = context.normalizedPath();
            String own = context.mountPoint() == null ? path : path.substring(context.mountPoint().length() - 1);
            if (operations.find(method, own).isPresent()) {
                throw ClerkError.notImplemented(method + " " + path);
            }
            Set<String> methods = operations.methods(own);
            bound.forEach((route, allowed) -> {
                if (isAt(route.split("/"), own.split("/"))) {
                    methods.addAll(allowed);
                }
            });
            if (methods.isEmpty()) {
                throw ClerkError.of(404, "resource_not_found", "not found", "Clerk has no operation at " + path + ".");
            }
            context.response().putHeader("Allow", String.join(", ", methods));
            throw ClerkError.of(405, "method_not_allowed", "Method not allowed",
                    path + " can only be asked for with " + String.join(", ", methods) + ".");
        });
    }

    private static boolean isAt(String[] route, String[] path) {
        return route.length == path.length && IntStream.range(0, route.length)
                .allMatch(i -> route[i].startsWith(":") || route[i].equals(path[i]));
    }

    private void fail(RoutingContext context) {
        ClerkError error = asClerkError(context.failure(), context.statusCode());
        send(context, error.status(), error.body(ids.trace()));
    }

    private static ClerkError asClerkError(Throwable failure, int status) {
        if (failure instanceof ClerkError error) {
            return error;
        }
        int code = failure instanceof HttpException http ? http.getStatusCode() : status;
        if (code == 413) {
            return ClerkError.of(code, "request_body_too_large", "Request body too large",
                    "The request body exceeds the maximum allowed size.");
        }
        if (code >= 400 && code < 500) {
            return ClerkError.of(code, "request_invalid", "Request invalid", "The request could not be read.");
        }
        LOG.error("The Clerk emulator failed to answer a request", failure);
        return ClerkError.of(500, "internal_clerk_error", "Oops, an unexpected error occurred",
                "The Clerk emulator failed; its log has the reason.");
    }

    private static void send(RoutingContext context, int status, JsonNode body) {
        if (context.response().ended() || context.response().closed()) {
            return;
        }
        HttpServerResponse response = context.response().setStatusCode(status).putHeader("Cache-Control", "no-store");
        if (body.isMissingNode()) {
            response.end();
        } else {
            response.putHeader("Content-Type", "application/json").end(Json.write(body));
        }
    }
}

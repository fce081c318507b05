package io.quarkiverse.clerk.emulator.http;

import java.util.function.Function;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.store.Ids;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;

/** Binds operations to a router: JSON out, and every failure in Clerk's error shape. */
public final class ApiRoutes {

    private static final Logger LOG = Logger.getLogger(ApiRoutes.class);

    private final Router router;
    private final Ids ids;

    public ApiRoutes(Router router, Ids ids) {
        this.router = router;
        this.ids = ids;
        router.route().failureHandler(this::fail);
    }

    /** Answers with what the operation returns. */
    public ApiRoutes on(HttpMethod method, String path, Function<ApiRequest, JsonNode> operation) {
        return onAsync(method, path, request -> Future.succeededFuture(operation.apply(request)));
    }

    /** Answers with another status than 200, and without a body where the operation returns null. */
    public ApiRoutes on(HttpMethod method, String path, int status, Function<ApiRequest, JsonNode> operation) {
        return onAsync(method, path, status, request -> Future.succeededFuture(operation.apply(request)));
    }

    /** Answers once the future of the operation is there. */
    public ApiRoutes onAsync(HttpMethod method, String path, Function<ApiRequest, Future<JsonNode>> operation) {
        return onAsync(method, path, 200, operation);
    }

    /** The same with another status than 200. */
    public ApiRoutes onAsync(HttpMethod method, String path, int status,
            Function<ApiRequest, Future<JsonNode>> operation) {
        router.route(method, path).handler(context -> operation.apply(new ApiRequest(context))
                .onSuccess(body -> send(context, status, body))
                .onFailure(context::fail));
        return this;
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
        context.response().setStatusCode(status).putHeader("Cache-Control", "no-store");
        if (body == null) {
            context.response().end();
        } else {
            context.response().putHeader("Content-Type", "application/json").end(Json.write(body));
        }
    }
}

package io.quarkiverse.clerk.emulator.frontend;

import java.util.Set;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Turns what browsers send into what is meant: paths below {@value #PREFIX}, where applications proxy the Frontend API, are
 * those without it; and since browsers send nothing but GET and POST, so that they need not ask before, the method may be a
 * parameter.
 */
public final class RequestRewriter implements Handler<RoutingContext> {

    /** Where Clerk's SDKs proxy the Frontend API, unless they are told otherwise. */
    public static final String PREFIX = "/__clerk";

    private static final Set<String> METHODS = Set.of("PATCH", "PUT", "DELETE");

    /** The path without the prefix. */
    public static String strip(String path) {
        return path.startsWith(PREFIX + "/") ? path.substring(PREFIX.length()) : path;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpMethod method = method(context);
        String uri = context.request().uri();
        String stripped = strip(uri);
        if (method.equals(context.request().method()) && stripped.equals(uri)) {
            context.next();
        } else {
            context.reroute(method, stripped);
        }
    }

    /** Not for backends, which send what they mean. */
    private static HttpMethod method(RoutingContext context) {
        HttpMethod sent = context.request().method();
        String meant = context.queryParams().get("_method");
        boolean overridden = sent.equals(HttpMethod.POST) && meant != null && METHODS.contains(meant)
                && !context.request().headers().contains("Authorization");
        return overridden ? HttpMethod.valueOf(meant) : sent;
    }
}

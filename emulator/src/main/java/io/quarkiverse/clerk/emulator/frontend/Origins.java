package io.quarkiverse.clerk.emulator.frontend;

import java.util.Optional;
import java.util.stream.Stream;

import io.vertx.ext.web.RoutingContext;

/**
 * Says from which page a request is, which tokens name as {@code azp}. A browser says so itself; where it does not, as with
 * GET to the origin of the page, an application that proxies the request does.
 */
final class Origins {

    private final Redirects redirects;

    Origins(Redirects redirects) {
        this.redirects = redirects;
    }

    /** Nothing when nobody says it, or where it is not allowed. */
    Optional<String> of(RoutingContext context) {
        return Stream.of(header(context, "Origin"), header(context, "Referer"), header(context, "Clerk-Proxy-Url"),
                forwarded(context))
                .flatMap(Optional::stream).flatMap(url -> redirects.parse(url).stream()).map(RedirectUrl::origin).findFirst();
    }

    private static Optional<String> forwarded(RoutingContext context) {
        return header(context, "X-Forwarded-Host")
                .map(host -> header(context, "X-Forwarded-Proto").orElse("http") + "://" + host);
    }

    private static Optional<String> header(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getHeader(name));
    }
}

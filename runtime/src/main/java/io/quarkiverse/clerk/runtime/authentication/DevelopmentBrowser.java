package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

import io.quarkiverse.clerk.AuthenticationReason;

/**
 * Browsers of a development instance, which keeps its sessions on another site and knows a browser by a token instead of a
 * cookie (spec §4.4, rows 6 and 7).
 */
final class DevelopmentBrowser {

    private final Handshakes handshakes;

    DevelopmentBrowser(Handshakes handshakes) {
        this.handshakes = handshakes;
    }

    /** What has to happen before the cookies are looked at; empty if nothing has to. */
    Optional<RequestState> before(RequestContext context) {
        if (!context.settings().isDevelopment()) {
            return Optional.empty();
        }
        if (context.hasParameter(ClerkParameters.DEV_BROWSER)) {
            return Optional.of(handshakes.toClerk(context, Refusal.of(AuthenticationReason.DEV_BROWSER_SYNC,
                    "The browser brings its token of the development instance in the URL.", CookieRefusals.carrier(context))));
        }
        if (context.devBrowserToken().isPresent()) {
            return Optional.empty();
        }
        Refusal refusal = Refusal.of(AuthenticationReason.DEV_BROWSER_MISSING, "The development instance does not know the "
                + "browser (__clerk_db_jwt). Open a page of the application in it, so that it is sent to Clerk once.",
                CookieRefusals.carrier(context));
        return Optional.of(cannotKeepCookies(context) ? refusal.signedOut() : handshakes.toClerk(context, refusal));
    }

    /**
     * Whether the browser was just sent to Clerk and came back without a cookie: over plain HTTP, some browsers keep no
     * cookie that is marked as secure even of this machine, and would go round in circles.
     */
    private static boolean cannotKeepCookies(RequestContext context) {
        return context.redirectLoop().hasStarted() && !context.url().isSecure() && isLoopback(context.url().hostname());
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.endsWith(".localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}

package io.quarkiverse.clerk.runtime.authentication;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

/**
 * Sends a browser to Clerk, or to where else it synchronizes its session, if it can go there and come back (spec §4.5).
 * Other requests are signed out for the same reason.
 */
final class Handshakes {

    private static final Logger LOG = Logger.getLogger(Handshakes.class);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String NO_STORE = "no-store";

    private final Interval warnings;

    Handshakes(Clock clock) {
        this.warnings = new Interval(BETWEEN_WARNINGS, clock);
    }

    /** To the Frontend API. */
    RequestState toClerk(RequestContext context, Refusal refusal) {
        return isPossible(context)
                ? redirect(context, refusal, () -> HandshakeRedirect.url(context, refusal.reason()).orElseThrow())
                : refusal.signedOut();
    }

    /** To another URL. */
    RequestState to(HttpUrl url, RequestContext context, Refusal refusal) {
        return isPossible(context) ? redirect(context, refusal, () -> url) : refusal.signedOut();
    }

    /** Whether the request may be sent there and come back. */
    static boolean isPossible(RequestContext context) {
        return context.settings().handshake() && context.settings().publishableKey().isPresent()
                && HandshakeEligibility.isEligible(context.request());
    }

    static ResponseHeaders location(ResponseHeaders headers, HttpUrl url) {
        return headers.with(ResponseHeaders.LOCATION, url.toString()).with(CACHE_CONTROL, NO_STORE);
    }

    private RequestState redirect(RequestContext context, Refusal refusal, Supplier<HttpUrl> url) {
        RedirectLoop loop = context.redirectLoop();
        if (loop.isEndless()) {
            warn(refusal);
            return refusal.signedOut();
        }
        return refusal.handshake(location(ResponseHeaders.NONE, url.get()).with("Set-Cookie",
                loop.next(context.url().isSecure())));
    }

    private void warn(Refusal refusal) {
        if (warnings.hasPassed()) {
            LOG.warnf("A browser was sent to Clerk three times in a row and came back without a session that counts (%s), so "
                    + "it is signed out. Mostly the publishable key and the secret key belong to different instances, the "
                    + "cookies that Clerk sets are not those of this host, or the clock of this machine is wrong.",
                    refusal.reason());
        }
    }
}

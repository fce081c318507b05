package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.TokenType;

/**
 * A browser that comes to the primary domain from another site may have signed in or out there, so its session is
 * synchronized first (spec §4.4, row 16).
 */
final class CrossOriginSync {

    private CrossOriginSync() {
    }

    /** Whether a page is opened from a site that is neither this one nor Clerk's, and not on the way back from there. */
    static boolean isDue(RequestContext context) {
        if (context.settings().satellite() || !HandshakeEligibility.isDocument(context.request())) {
            return false;
        }
        Optional<HttpUrl> referrer = context.request().header("referer").flatMap(HttpUrl::parse);
        return referrer.isPresent() && !referrer.get().origin().equals(context.url().origin())
                && !isClerk(referrer.get(), context) && !context.redirectLoop().hasStarted();
    }

    static Refusal refusal() {
        return new Refusal(AuthenticationReason.PRIMARY_DOMAIN_CROSS_ORIGIN_SYNC, "The browser came from another site, where "
                + "its session may have changed.", true, Optional.of(TokenCarrier.COOKIE),
                Optional.of(TokenType.SESSION_TOKEN));
    }

    /** Whether a page is Clerk's own: of the Frontend API or of an account portal. */
    static boolean isClerk(HttpUrl page, RequestContext context) {
        Optional<String> frontendApi = context.settings().frontendApi(context::url);
        if (frontendApi.isEmpty()) {
            return false;
        }
        Optional<HttpUrl> proxy = HttpUrl.parse(frontendApi.get());
        String host = proxy.map(HttpUrl::hostname).orElse(frontendApi.get());
        return page.hostname().equals(host)
                || context.settings().isDevelopment() && AccountPortal.isDevelopment(page.hostname())
                || proxy.isEmpty() && page.origin().equals(AccountPortal.origin(frontendApi.get()));
    }
}

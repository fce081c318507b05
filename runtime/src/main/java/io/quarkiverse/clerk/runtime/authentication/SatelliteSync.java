package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

import io.quarkiverse.clerk.AuthenticationReason;

/**
 * Applications of several domains: users sign in on the primary one, and a satellite asks there who they are (spec §4.4, rows
 * 2 to 5). In production Clerk answers for the primary domain; in development the primary application does.
 */
final class SatelliteSync {

    private final Handshakes handshakes;

    SatelliteSync(Handshakes handshakes) {
        this.handshakes = handshakes;
    }

    /**
     * Checks what a satellite needs (spec §1.2).
     *
     * @throws InvalidConfigurationException if it is missing or wrong
     */
    static void requireConfiguration(InstanceSettings settings, RequestData request) {
        if (settings.signInUrl().isEmpty() && settings.isDevelopment()) {
            throw new InvalidConfigurationException("satellite-missing-sign-in-url", "A satellite of a development instance "
                    + "needs the page where users sign in. Set CLERK_SIGN_IN_URL (quarkus.clerk.sign-in-url) to its URL on the "
                    + "primary domain.");
        }
        Optional<String> origin = request.header("origin");
        if (settings.signInUrl().isPresent() && origin.isPresent()) {
            requireOtherOrigin(settings.signInUrl().get(), origin.get());
        }
        if (settings.domain().isEmpty() && settings.proxyUrl().isEmpty()) {
            throw new InvalidConfigurationException("satellite-missing-domain-or-proxy-url", "A satellite needs to know how "
                    + "its Frontend API is reached. Set CLERK_DOMAIN (quarkus.clerk.domain) to its domain, or CLERK_PROXY_URL "
                    + "(quarkus.clerk.proxy-url).");
        }
    }

    private static void requireOtherOrigin(String signInUrl, String origin) {
        HttpUrl url = HttpUrl.parse(signInUrl).orElseThrow(() -> new InvalidConfigurationException(
                "satellite-sign-in-url-not-absolute", "The page where users of a satellite sign in is on another domain, so "
                        + "CLERK_SIGN_IN_URL (quarkus.clerk.sign-in-url) has to be a whole URL, with https://."));
        if (url.origin().equals(origin)) {
            throw new InvalidConfigurationException("satellite-sign-in-url-same-origin", "The page where users of a satellite "
                    + "sign in is on the satellite itself. Set CLERK_SIGN_IN_URL (quarkus.clerk.sign-in-url) to the one on the "
                    + "primary domain.");
        }
    }

    /** What has to happen before the cookies are looked at; empty if nothing has to. */
    Optional<RequestState> before(RequestContext context) {
        return context.settings().satellite() ? onSatellite(context) : onPrimary(context);
    }

    private Optional<RequestState> onSatellite(RequestContext context) {
        Optional<String> synced = context.parameter(ClerkParameters.SYNCED);
        if (!HandshakeEligibility.isDocument(context.request()) || synced.filter(ClerkParameters.IN_SYNC::equals).isPresent()) {
            return Optional.empty();
        }
        boolean isAsked = synced.filter(ClerkParameters.NEEDS_SYNC::equals).isPresent();
        boolean isStranger = context.session().sessionToken().isEmpty() && context.session().clientUat() == 0;
        if (isStranger && !isAsked && !context.settings().satelliteAutoSync()) {
            return Optional.of(CookieRefusals.nothing());
        }
        return isStranger || isAsked ? Optional.of(toPrimary(context)) : Optional.empty();
    }

    private RequestState toPrimary(RequestContext context) {
        Refusal refusal = Refusal.of(AuthenticationReason.SATELLITE_NEEDS_SYNCING,
                "The satellite has to ask the primary domain who is signed in.", CookieRefusals.carrier(context));
        if (!context.settings().isDevelopment()) {
            return handshakes.toClerk(context, refusal);
        }
        HttpUrl page = context.settings().signInUrl().flatMap(HttpUrl::parse).orElseThrow(
                () -> new InvalidConfigurationException("satellite-sign-in-url-not-absolute", "The page where users of a "
                        + "satellite sign in has no URL that can be read. Set CLERK_SIGN_IN_URL (quarkus.clerk.sign-in-url) to "
                        + "the one on the primary domain, with https://."));
        return handshakes.to(page.with(page.parameters().with(ClerkParameters.REDIRECT_URL, context.url().toString())),
                context, refusal);
    }

    /** A page of a development instance that a satellite sent the browser to, and that sends it back with what it knows. */
    private Optional<RequestState> onPrimary(RequestContext context) {
        if (!context.settings().isDevelopment()) {
            return Optional.empty();
        }
        return context.parameter(ClerkParameters.REDIRECT_URL).map(satellite -> handshakes.to(satellite(context, satellite),
                context, Refusal.of(AuthenticationReason.PRIMARY_RESPONDS_TO_SYNCING,
                        "The primary domain sends the browser back to the satellite.", CookieRefusals.carrier(context))));
    }

    private static HttpUrl satellite(RequestContext context, String text) {
        HttpUrl url = HttpUrl.parse(text).orElseThrow(() -> new InvalidRequestException("The query parameter "
                + ClerkParameters.REDIRECT_URL + " is no URL that starts with https:// or http://."));
        QueryString parameters = url.parameters();
        Optional<String> devBrowserToken = context.devBrowserToken();
        if (devBrowserToken.isPresent()) {
            parameters = parameters.with(ClerkParameters.DEV_BROWSER, devBrowserToken.get());
        }
        return url.with(parameters.replacing(ClerkParameters.SYNCED, ClerkParameters.IN_SYNC));
    }
}

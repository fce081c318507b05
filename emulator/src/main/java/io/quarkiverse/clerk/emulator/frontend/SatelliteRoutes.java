package io.quarkiverse.clerk.emulator.frontend;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.cookie.SetCookie;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Pages;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.LinkTokens;
import io.vertx.ext.web.RoutingContext;

/**
 * Takes the identity of a browser from the domain of a production instance to a satellite domain. The Frontend API has a
 * host below each: the one of the satellite sends the browser to {@code GET /v1/client/sync} at the one of the instance,
 * which knows it, and that sends it back to {@code GET /v1/client/link} with a token that counts once.
 */
final class SatelliteRoutes {

    private static final String PRIMARY_PATH = "/v1/client/sync";
    private static final String SATELLITE_PATH = "/v1/client/link";

    private final Instance instance;
    private final CookieNames names;
    private final LinkTokens linkTokens;
    private final Browsers browsers;
    private final Redirects redirects;

    SatelliteRoutes(Instance instance, CookieNames names, LinkTokens linkTokens, Browsers browsers, Redirects redirects) {
        this.instance = instance;
        this.names = names;
        this.linkTokens = linkTokens;
        this.browsers = browsers;
        this.redirects = redirects;
    }

    /** Sends a browser that is at the Frontend API of a satellite to that of the instance, and from there back. */
    void askPrimary(RoutingContext context, RedirectUrl application) {
        String satellite = instance.satelliteOf(application.host()).orElseThrow();
        if (instance.satelliteOf(Requests.host(context)).filter(satellite::equals).isEmpty()) {
            throw ClerkError.of(400, "invalid_host", "Not the Frontend API of the satellite",
                    "A handshake of " + application.host() + " must be made at "
                            + Requests.at(Instance.frontendApiHost(satellite), context, "") + ". Make that the proxy URL of"
                            + " the satellite application.");
        }
        String back = Requests.at(Requests.host(context), context, context.request().uri())
                + "&" + HandshakeRequest.SYNCED + "=true";
        Pages.redirect(context, 307, URI.create(Requests.at(instance.frontendApiHost(), context, PRIMARY_PATH)
                + "?link_domain=" + encode(satellite) + "&" + HandshakeRequest.REDIRECT_URL + "=" + encode(back)));
    }

    /** At the instance's own Frontend API: who is this? */
    void sync(RoutingContext context) {
        String satellite = Optional.ofNullable(context.queryParams().get("link_domain"))
                .filter(instance.satelliteDomains()::contains)
                .orElseThrow(() -> ClerkError.of(400, "invalid_query_parameter_value", "Unknown satellite",
                        "The parameter link_domain must be a satellite domain that the emulator was started with."));
        RedirectUrl back = HandshakeRequest.redirectUrl(context.queryParams(), redirects);
        if (instance.satelliteOf(back.host()).filter(satellite::equals).isEmpty()) {
            throw ClerkError.of(400, "invalid_url", "Where to?", "The parameter redirect_url must be of the satellite.");
        }
        String token = linkTokens.add(browsers.client(context), back.toString());
        Pages.redirect(context, 307, URI.create(Requests.at(back.host(), context, SATELLITE_PATH)
                + "?__clerk_token=" + encode(token)));
    }

    /** At the satellite's Frontend API: this is who it is. */
    void link(RoutingContext context) {
        LinkTokens.Link link = Optional.ofNullable(context.queryParams().get("__clerk_token")).flatMap(linkTokens::take)
                .orElseThrow(() -> ClerkError.of(400, "invalid_query_parameter_value", "Link too old",
                        "The parameter __clerk_token is unknown, used or too old. Open the application again."));
        names.both(CookieNames.CLIENT).forEach(name -> context.response().headers().add("Set-Cookie",
                link.client().map(client -> cookie(name, client)).orElse(SetCookie.deletion(name)).withHttpOnly().text()));
        Pages.redirect(context, 307, URI.create(link.redirectUrl()));
    }

    private static SetCookie cookie(String name, Client client) {
        return SetCookie.of(name, client.token().text());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.quarkiverse.clerk.emulator.signin;

import java.net.URI;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.frontend.RedirectUrl;
import io.quarkiverse.clerk.emulator.http.Pages;
import io.quarkiverse.clerk.emulator.store.DevBrowser;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;

/** Leaves the pages for the application; in a development instance with the token of the browser, unless it stays here. */
final class Departure {

    private Departure() {
    }

    /** @param devBrowser nothing in a production instance */
    static void to(RoutingContext context, Optional<RedirectUrl> url, Optional<DevBrowser> devBrowser) {
        Pages.redirect(context, 303, url.map(target -> devBrowser.filter(browser -> !isHere(context, target))
                .map(browser -> target.with(CookieNames.DEV_BROWSER, browser.token().text())).orElse(target).uri())
                .orElse(URI.create("/")));
    }

    /** Clerk's rule: host and port, whatever the scheme. */
    private static boolean isHere(RoutingContext context, RedirectUrl target) {
        HostAndPort here = context.request().authority();
        return here != null && here.host().equalsIgnoreCase(target.host()) && here.port() == target.uri().getPort();
    }
}

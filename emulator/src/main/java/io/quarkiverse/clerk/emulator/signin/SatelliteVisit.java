package io.quarkiverse.clerk.emulator.signin;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.frontend.Browsers;
import io.quarkiverse.clerk.emulator.frontend.RedirectUrl;
import io.quarkiverse.clerk.emulator.frontend.Redirects;
import io.quarkiverse.clerk.emulator.http.Pages;
import io.quarkiverse.clerk.emulator.store.DevBrowser;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * A satellite application of a development instance asks at the sign-in page which browser this is, with the parameter
 * {@code __clerk_redirect_url}. The browser goes back at once with its token, signed in or not.
 */
final class SatelliteVisit implements Handler<RoutingContext> {

    static final String SYNCED = "__clerk_synced";
    private static final String REDIRECT_URL = "__clerk_redirect_url";

    private final Instance instance;
    private final Browsers browsers;
    private final Redirects redirects;
    private final PageCookies cookies;

    SatelliteVisit(Instance instance, Browsers browsers, Redirects redirects, PageCookies cookies) {
        this.instance = instance;
        this.browsers = browsers;
        this.redirects = redirects;
        this.cookies = cookies;
    }

    @Override
    public void handle(RoutingContext context) {
        String sent = context.queryParams().get(REDIRECT_URL);
        if (instance.isProduction() || sent == null) {
            context.next();
            return;
        }
        Optional<RedirectUrl> url = redirects.parse(sent);
        if (url.isEmpty()) {
            Pages.refuse(context, 400, "Where to?", List.of("The parameter __clerk_redirect_url must be an absolute http or"
                    + " https URL of this machine, or of an origin that the emulator was started with."));
            return;
        }
        DevBrowser devBrowser = browsers.devBrowser(context);
        cookies.devBrowser(context, devBrowser);
        Pages.redirect(context, 307, url.get().with(CookieNames.DEV_BROWSER, devBrowser.token().text())
                .with(SYNCED, "true").uri());
    }
}

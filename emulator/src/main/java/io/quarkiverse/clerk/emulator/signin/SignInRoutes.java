package io.quarkiverse.clerk.emulator.signin;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.frontend.Browsers;
import io.quarkiverse.clerk.emulator.frontend.RedirectUrl;
import io.quarkiverse.clerk.emulator.frontend.Redirects;
import io.quarkiverse.clerk.emulator.http.Pages;
import io.quarkiverse.clerk.emulator.store.Admission;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.store.User;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** What a person visits: the home page, signing in and signing out. */
public final class SignInRoutes {

    private static final Logger LOG = Logger.getLogger(SignInRoutes.class);
    private static final long MAX_BODY = 16 * 1024;
    private static final String REDIRECT_URL = "redirect_url";

    private final Instance instance;
    private final Store store;
    private final Browsers browsers;
    private final Redirects redirects;
    private final Optional<RedirectUrl> applicationUrl;
    private final PageCookies cookies;
    private final SessionStart sessionStart;
    private final TicketRoute ticket;
    private final SignInPage page;
    private final HomePage home;

    /** @param applicationUrl where a browser goes that did not say where to */
    public SignInRoutes(Instance instance, CookieNames names, Store store, Tokens tokens, Browsers browsers,
            Redirects redirects, Optional<URI> applicationUrl, Clock clock) {
        this.instance = instance;
        this.store = store;
        this.browsers = browsers;
        this.redirects = redirects;
        this.applicationUrl = applicationUrl.map(RedirectUrl::new);
        this.cookies = new PageCookies(instance, names);
        this.sessionStart = new SessionStart(store, tokens, browsers, cookies);
        this.ticket = new TicketRoute(store, clock, redirects, this.applicationUrl, sessionStart);
        this.page = new SignInPage(store);
        this.home = new HomePage(instance.publishableKey(), instance.secretKey());
    }

    public void register(Router router) {
        SatelliteVisit satellite = new SatelliteVisit(instance, browsers, redirects, cookies);
        router.get("/").handler(context -> Pages.show(context, 200, home.render()));
        router.get("/sign-in").handler(satellite);
        router.get("/sign-in").handler(this::show);
        router.post("/sign-in").handler(BodyHandler.create(false).setBodyLimit(MAX_BODY)).handler(this::signIn);
        router.post("/sign-out").handler(BodyHandler.create(false).setBodyLimit(MAX_BODY)).handler(this::signOut);
        router.get("/sign-out").handler(this::signOut);
        router.get(TicketRoute.PATH).handler(ticket).failureHandler(this::fail);
        router.route("/sign-*").failureHandler(this::fail);
    }

    private void show(RoutingContext context) {
        redirected(context, context.queryParams().get(REDIRECT_URL), url -> {
            Optional<URI> there = url.flatMap(target -> onHostOf(target, context));
            if (there.isPresent()) {
                Pages.redirect(context, 303, there.get());
            } else {
                Pages.show(context, 200, page.render(url, context.queryParams().get(CookieNames.DEV_BROWSER)));
            }
        });
    }

    /**
     * This page under the name that the application goes by, if that is another one for this machine: an application at
     * {@code 127.0.0.1} does not get cookies of {@code localhost}. Applications at the domains of a production instance and
     * satellites do not count on that, and the page must know their browsers by the cookies that it has here.
     */
    private Optional<URI> onHostOf(RedirectUrl target, RoutingContext context) {
        if (instance.domainOf(target.host()).isPresent() || target.has(SatelliteVisit.SYNCED)) {
            return Optional.empty();
        }
        HostAndPort here = context.request().authority();
        String host = target.uri().getHost();
        boolean sameMachine = here != null && here.port() > 0 && RedirectUrl.isLoopback(here.host())
                && RedirectUrl.isLoopback(host);
        // The emulator does not listen on the loopback address of IPv6.
        if (!sameMachine || host.equalsIgnoreCase(here.host()) || host.startsWith("[")) {
            return Optional.empty();
        }
        return Optional.of(URI.create("http://" + host + ":" + here.port() + context.request().uri()));
    }

    private void signIn(RoutingContext context) {
        redirected(context, context.request().getFormAttribute(REDIRECT_URL), url -> {
            String userId = context.request().getFormAttribute("user_id");
            Optional<User> user = Optional.ofNullable(userId).flatMap(store.users()::find);
            Optional<String> organizationId = Optional.ofNullable(context.request().getFormAttribute("organization_id"))
                    .filter(id -> !id.isEmpty());
            if (user.isEmpty()) {
                refuse(context, 422, "Unknown user", "Nobody has this id. The user may have been deleted meanwhile.");
            } else if (user.get().settings().banned() || user.get().settings().locked()) {
                refuse(context, 403, "Not allowed to sign in", "This user is banned or locked.");
            } else if (organizationId.isPresent()
                    && store.memberships().find(organizationId.get(), user.get().id()).isEmpty()) {
                refuse(context, 403, "Not a member", "This user is not a member of that organization.");
            } else {
                sessionStart.run(context, Admission.of(user.get(), organizationId), url);
            }
        });
    }

    private void signOut(RoutingContext context) {
        String sent = Optional.ofNullable(context.request().getFormAttribute(REDIRECT_URL))
                .orElseGet(() -> context.queryParams().get(REDIRECT_URL));
        redirected(context, sent, url -> {
            browsers.client(context).ifPresent(client -> store.signIns().endAll(client, Session.Status.REMOVED));
            cookies.signOut(context);
            Departure.to(context, url, instance.isProduction() ? Optional.empty()
                    : Optional.of(browsers.devBrowser(context)));
        });
    }

    /** Goes on with where to redirect to, or refuses what was sent. */
    private void redirected(RoutingContext context, String sent, Consumer<Optional<RedirectUrl>> next) {
        if (sent == null || sent.isEmpty()) {
            next.accept(applicationUrl);
            return;
        }
        Optional<RedirectUrl> url = redirects.parse(sent);
        if (url.isPresent()) {
            next.accept(url);
        } else {
            refuse(context, 400, "Where to?", "The parameter redirect_url must be an absolute http or https URL of this"
                    + " machine, such as http://localhost:8080/, or of an origin that the emulator was started with.");
        }
    }

    private static void refuse(RoutingContext context, int status, String title, String sentence) {
        Pages.refuse(context, status, title, List.of(sentence));
    }

    private void fail(RoutingContext context) {
        if (context.failure() != null && context.statusCode() >= 500) {
            LOG.error("The sign-in page of the Clerk emulator failed", context.failure());
        }
        int status = context.statusCode() > 0 ? context.statusCode() : 500;
        refuse(context, status, "That did not work", "The emulator could not handle the request.");
    }
}

package io.quarkiverse.clerk.emulator.signin;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.emulator.store.Client;
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

    private final Store store;
    private final Tokens tokens;
    private final BrowserCookies cookies;
    private final Optional<URI> applicationUrl;
    private final SignInPage page;
    private final HomePage home;

    /** @param applicationUrl where a browser goes that did not say where to */
    public SignInRoutes(Store store, Tokens tokens, String publishableKey, String secretKey,
            Optional<URI> applicationUrl) {
        this.store = store;
        this.tokens = tokens;
        this.cookies = new BrowserCookies(publishableKey);
        this.applicationUrl = applicationUrl;
        this.page = new SignInPage(store);
        this.home = new HomePage(publishableKey, secretKey);
    }

    public void register(Router router) {
        router.get("/").handler(context -> html(context, 200, home.render()));
        router.get("/sign-in").handler(this::show);
        router.post("/sign-in").handler(BodyHandler.create(false).setBodyLimit(MAX_BODY)).handler(this::signIn);
        router.post("/sign-out").handler(BodyHandler.create(false).setBodyLimit(MAX_BODY)).handler(this::signOut);
        router.get("/sign-out").handler(this::signOut);
        router.route("/sign-*").failureHandler(this::fail);
    }

    private void show(RoutingContext context) {
        redirected(context, context.queryParams().get("redirect_url"), url -> {
            Optional<URI> there = url.flatMap(target -> onHostOf(target, context.request().authority()));
            if (there.isPresent()) {
                context.response().setStatusCode(303).putHeader("Location", there.get().toString()).end();
            } else {
                html(context, 200, page.render(url));
            }
        });
    }

    /**
     * This page under the name that the application goes by, if that is another one for this machine: an application at
     * {@code 127.0.0.1} does not get cookies of {@code localhost}.
     */
    private static Optional<URI> onHostOf(RedirectUrl target, HostAndPort here) {
        String host = target.uri().getHost();
        boolean sameMachine = here != null && here.port() > 0 && RedirectUrl.isLoopback(here.host())
                && RedirectUrl.isLoopback(host);
        // The emulator does not listen on the loopback address of IPv6.
        if (!sameMachine || host.equalsIgnoreCase(here.host()) || host.startsWith("[")) {
            return Optional.empty();
        }
        return Optional.of(URI.create("http://" + host + ":" + here.port() + "/sign-in?redirect_url="
                + URLEncoder.encode(target.toString(), StandardCharsets.UTF_8)));
    }

    private void signIn(RoutingContext context) {
        redirected(context, context.request().getFormAttribute("redirect_url"), url -> {
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
                start(context, user.get(), organizationId, url);
            }
        });
    }

    private void start(RoutingContext context, User user, Optional<String> organizationId, Optional<RedirectUrl> url) {
        Client client = client(context).orElseGet(store.clients()::create);
        Session session = store.signIns().start(client, user, organizationId);
        Client current = store.clients().find(client.id()).orElse(client);
        tokens.ofSession(session, url.map(RedirectUrl::origin), Tokens.SESSION_TOKEN_LIFETIME)
                .onSuccess(token -> {
                    cookies.signIn(context, current, token);
                    redirect(context, url);
                })
                .onFailure(context::fail);
    }

    private void signOut(RoutingContext context) {
        String sent = Optional.ofNullable(context.request().getFormAttribute("redirect_url"))
                .orElseGet(() -> context.queryParams().get("redirect_url"));
        redirected(context, sent, url -> {
            client(context).ifPresent(client -> store.signIns().endAll(client, Session.Status.REMOVED));
            cookies.signOut(context);
            redirect(context, url);
        });
    }

    private Optional<Client> client(RoutingContext context) {
        return cookies.clientToken(context).flatMap(store.clients()::byToken);
    }

    /** Goes on with where to redirect to, or refuses what was sent. */
    private void redirected(RoutingContext context, String sent, Consumer<Optional<RedirectUrl>> next) {
        if (sent == null || sent.isEmpty()) {
            next.accept(applicationUrl.map(RedirectUrl::new));
            return;
        }
        Optional<RedirectUrl> url = RedirectUrl.parse(sent);
        if (url.isPresent()) {
            next.accept(url);
        } else {
            refuse(context, 400, "Where to?", "The parameter redirect_url must be an absolute http or https URL of this"
                    + " machine, such as http://localhost:8080/.");
        }
    }

    private static void redirect(RoutingContext context, Optional<RedirectUrl> url) {
        context.response().setStatusCode(303)
                .putHeader("Location", url.map(RedirectUrl::toString).orElse("/"))
                .putHeader("Cache-Control", "no-store")
                .end();
    }

    private static void refuse(RoutingContext context, int status, String title, String sentence) {
        html(context, status, SignInPage.refusal(title, List.of(sentence)));
    }

    private void fail(RoutingContext context) {
        if (context.failure() != null && context.statusCode() >= 500) {
            LOG.error("The sign-in page of the Clerk emulator failed", context.failure());
        }
        int status = context.statusCode() > 0 ? context.statusCode() : 500;
        refuse(context, status, "That did not work", "The emulator could not handle the request.");
    }

    private static void html(RoutingContext context, int status, String page) {
        context.response().setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Content-Type-Options", "nosniff")
                // No form-action: it would stop the redirect to the application that follows a sign-in.
                .putHeader("Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'")
                .end(page);
    }
}

package io.quarkiverse.clerk.emulator.frontend;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.emulator.backend.BrowserResources;
import io.quarkiverse.clerk.emulator.backend.OwnedIdentifications;
import io.quarkiverse.clerk.emulator.backend.UserIdentifiers.Kind;
import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.http.ApiRoutes;
import io.quarkiverse.clerk.emulator.http.BodyReader;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Pages;
import io.quarkiverse.clerk.emulator.store.Ids;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * The Frontend API: what ClerkJS and its components ask for, and what browsers are sent to. Paths that are not of the
 * Frontend API are left to whoever else answers below {@code /v1}.
 */
public final class FrontendApi {

    private static final Logger LOG = Logger.getLogger(FrontendApi.class);
    private static final List<String> OWN = List.of("/v1/client", "/v1/dev_browser", "/v1/environment", "/v1/me");
    /** The Backend API has them too, for requests with a key. */
    private static final List<String> SHARED = List.of("/v1/organizations");
    private static final List<String> PAGES = List.of("/client/handshake", "/client/sync", "/client/link");

    /**
     * How pages are served.
     *
     * @param applicationOrigin where the application is, for requests that do not say where they are from
     * @param singleSession whether a browser has one session at most
     */
    public record Setup(Optional<String> applicationOrigin, boolean singleSession) {
    }

    private final Router router;

    public FrontendApi(Vertx vertx, Instance instance, CookieNames names, Store store, Tokens tokens, Browsers browsers,
            Redirects redirects, Setup setup, Ids ids, Clock clock) {
        this.router = Router.router(vertx);
        registerPages(instance, names, store, tokens, browsers, redirects);
        ApiRoutes routes = new ApiRoutes(router, ids);
        router.route().handler(new Cors(redirects));
        router.route().handler(new BodyReader());

        Origins origins = new Origins(redirects);
        BrowserResources resources = new BrowserResources(store, clock);
        AttemptJson attemptJson = new AttemptJson(store, clock);
        ClientJson json = new ClientJson(store, tokens, resources, attemptJson, clock);
        Callers callers = new Callers(instance, store, browsers, clock);
        Answers answers = new Answers(names, store, browsers, origins, json);

        new DevBrowserResource(instance, store.browserTokens().devBrowsers(), clock).register(routes);
        new EnvironmentResource(store, origins, setup.applicationOrigin(), setup.singleSession()).register(routes);
        new ClientResource(store, callers, answers).register(routes);
        new SessionsResource(store, callers, answers, json).register(routes);
        new TokensResource(store, tokens, callers, origins, clock).register(routes);
        SignInAttempts attempts = new SignInAttempts(store, setup.singleSession(), clock);
        FirstFactor firstFactor = new FirstFactor(store, callers, attempts, attemptJson, answers, clock);
        firstFactor.register(routes);
        new SecondFactor(store, callers, attempts, attemptJson, answers, clock).register(routes);
        new SignInResource(store, callers, attempts, firstFactor, attemptJson, answers, clock).register(routes);
        new SignUpResource(store, callers, attempts, attemptJson, answers, clock).register(routes);
        registerUser(routes, store, callers, answers, json, resources, clock);
        registerOrganizations(routes, store, callers, answers, resources, clock);
        routes.refuseOthers();
    }

    private static void registerUser(ApiRoutes routes, Store store, Callers callers, Answers answers,
            ClientJson json, BrowserResources resources, Clock clock) {
        new MeResource(store, callers, answers, resources, clock).register(routes);
        new MyPasswordResource(store, callers, answers, resources, clock).register(routes);
        new MySessionsResource(store, callers, answers, json, resources, clock).register(routes);
        new MyOrganizationsResource(store, callers, answers, resources, clock).register(routes);
        new SuggestionsResource(callers, answers, new Suggestions(store, resources, clock)).register(routes);
        for (Kind kind : List.of(Kind.EMAIL_ADDRESS, Kind.PHONE_NUMBER)) {
            new MyIdentificationsResource(store, callers, answers, OwnedIdentifications.of(kind, store, clock))
                    .register(routes);
        }
    }

    private static void registerOrganizations(ApiRoutes routes, Store store, Callers callers, Answers answers,
            BrowserResources resources, Clock clock) {
        OrganizationAccess access = new OrganizationAccess(store, callers);
        new OrganizationsResource(store, callers, access, answers, resources, clock).register(routes);
        new OrganizationMembersResource(store, access, answers, resources, clock).register(routes);
        new OrganizationInvitesResource(store, access, answers, resources, clock).register(routes);
        new MembershipRequestsResource(store, access, answers, resources, clock).register(routes);
        new OrganizationDomainsResource(store, access, answers, resources, clock).register(routes);
    }

    private void registerPages(Instance instance, CookieNames names, Store store, Tokens tokens, Browsers browsers,
            Redirects redirects) {
        SatelliteRoutes satellites = new SatelliteRoutes(instance, names, store.browserTokens().linkTokens(), browsers,
                redirects);
        HandshakeRoute handshake = new HandshakeRoute(instance, names, store, tokens, browsers, redirects, satellites);
        for (String page : PAGES) {
            router.get(page).failureHandler(FrontendApi::refuse);
        }
        router.get("/client/handshake").handler(handshake::handle);
        router.get("/client/sync").handler(satellites::sync);
        router.get("/client/link").handler(satellites::link);
    }

    /** Answers what is below {@code /v1} of a router. */
    public void register(Router parent) {
        parent.route("/v1/*").handler(context -> delegate(context, router::handleContext))
                .failureHandler(context -> delegate(context, router::handleFailure));
    }

    private static void delegate(RoutingContext context, Handler<RoutingContext> handler) {
        String path = context.normalizedPath();
        boolean keyed = context.request().headers().contains("Authorization");
        if (isBelow(OWN, path) || !keyed && isBelow(SHARED, path)) {
            handler.handle(context);
        } else {
            context.next();
        }
    }

    private static boolean isBelow(List<String> roots, String path) {
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    /** A browser is under way, so somebody may be looking at the answer. */
    private static void refuse(RoutingContext context) {
        if (context.failure() instanceof ClerkError error) {
            Pages.refuse(context, error.status(), error.getMessage(), List.of(error.longMessage()));
            return;
        }
        LOG.error("The Clerk emulator failed in a handshake", context.failure());
        Pages.refuse(context, 500, "That did not work", List.of("The Clerk emulator failed; its log has the reason."));
    }
}

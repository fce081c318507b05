package io.quarkiverse.clerk.emulator.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.cookie.SessionCookies;
import io.quarkiverse.clerk.emulator.cookie.SetCookie;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.Organization;
import io.quarkiverse.clerk.emulator.store.Session;
import io.quarkiverse.clerk.emulator.store.Store;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/**
 * {@code GET /v1/client/handshake}: a backend that cannot tell whether somebody is signed in sends the browser here, and
 * gets it back with fresh cookies, or with the word that nobody is.
 */
final class HandshakeRoute {

    private final Instance instance;
    private final CookieNames names;
    private final Store store;
    private final Tokens tokens;
    private final Browsers browsers;
    private final Redirects redirects;
    private final HandOver handOver;
    private final SatelliteRoutes satellites;

    HandshakeRoute(Instance instance, CookieNames names, Store store, Tokens tokens, Browsers browsers,
            Redirects redirects, SatelliteRoutes satellites) {
        this.instance = instance;
        this.names = names;
        this.store = store;
        this.tokens = tokens;
        this.browsers = browsers;
        this.redirects = redirects;
        this.satellites = satellites;
        this.handOver = new HandOver(instance, store.browserTokens().handshakePayloads(), tokens);
    }

    void handle(RoutingContext context) {
        HandshakeRequest request = HandshakeRequest.of(context, redirects);
        if (instance.satelliteOf(request.redirectUrl().host()).isPresent() && !request.synced()) {
            satellites.askPrimary(context, request.redirectUrl());
            return;
        }
        SessionCookies application = new SessionCookies(names, instance.domainOf(request.redirectUrl().host()),
                request.redirectUrl().isHttps());
        List<SetCookie> cookies = new ArrayList<>();
        if (!instance.isProduction()) {
            cookies.addAll(application.devBrowser(browsers.devBrowser(context)));
        }
        browsers.client(context).map(client -> signedIn(client, request, application))
                .orElseGet(() -> Future.succeededFuture(application.signedOut()))
                .compose(more -> {
                    cookies.addAll(more);
                    return handOver.send(context, request, cookies);
                })
                .onFailure(context::fail);
    }

    private Future<List<SetCookie>> signedIn(Client client, HandshakeRequest request, SessionCookies application) {
        return session(client, request).compose(found -> found.map(session -> {
            Session current = store.signIns().touch(activate(session, request.organizationId()));
            return tokens.ofSession(current, Optional.of(request.redirectUrl().origin())).map(token -> {
                List<SetCookie> cookies = new ArrayList<>(application.clientUat(client));
                cookies.addAll(application.session(token));
                cookies.add(application.refresh(store.browserTokens().refreshTokens().of(current)));
                return cookies;
            });
        }).orElseGet(() -> Future.succeededFuture(application.signedOut())));
    }

    /**
     * The session to go on with: the one that the browser has a token of, unless the browser signed in or out since;
     * otherwise the one that was active last.
     */
    private Future<Optional<Session>> session(Client client, HandshakeRequest request) {
        return request.sessionToken().map(tokens::verifyExpiredSessionToken)
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .map(claims -> claims.flatMap(found -> named(client, found))
                        .or(() -> store.signIns().current(client)));
    }

    private Optional<Session> named(Client client, JsonNode claims) {
        boolean since = claims.path("iat").asLong() < client.updatedAt().getEpochSecond();
        return since ? Optional.empty()
                : store.signIns().activeOf(client).stream()
                        .filter(session -> session.id().equals(claims.path("sid").asText())).findFirst();
    }

    private Session activate(Session session, Optional<String> organizationId) {
        if (organizationId.filter(String::isEmpty).isPresent()) {
            return store.signIns().activate(session, Optional.empty());
        }
        Optional<Organization> organization = organizationId.flatMap(store.organizations()::find);
        return organization.isPresent() ? store.signIns().activate(session, organization) : session;
    }
}

package io.quarkiverse.clerk.emulator.frontend;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.Clients;
import io.quarkiverse.clerk.emulator.store.DevBrowser;
import io.quarkiverse.clerk.emulator.store.DevBrowsers;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.store.Store;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Says which browser a request is from. In a development instance the token of a development browser counts most, since it
 * names the browser wherever its cookies do not reach; in a production instance only the {@code __client} cookie counts.
 */
public final class Browsers {

    private final Instance instance;
    private final CookieNames names;
    private final Clients clients;
    private final DevBrowsers devBrowsers;

    public Browsers(Instance instance, CookieNames names, Store store) {
        this.instance = instance;
        this.names = names;
        this.clients = store.clients();
        this.devBrowsers = store.browserTokens().devBrowsers();
    }

    /** The client of the browser, nothing when it never had one. */
    public Optional<Client> client(RoutingContext context) {
        Optional<DevBrowser> named = named(context);
        if (named.isPresent() && named.get().clientId().isPresent()) {
            return named.get().clientId().flatMap(clients::find);
        }
        Optional<Client> client = byClientCookie(context)
                .or(() -> fromCookies(context).flatMap(browser -> browser.clientId().flatMap(clients::find)));
        named.ifPresent(browser -> client.ifPresent(found -> devBrowsers.link(browser, found)));
        return client;
    }

    /** The client of the browser, made when it never had one. */
    public Client clientOrNew(RoutingContext context) {
        return client(context).orElseGet(() -> {
            Client client = clients.create();
            named(context).or(() -> fromCookies(context)).ifPresent(browser -> devBrowsers.link(browser, client));
            return client;
        });
    }

    /** The development browser, made when it never was one; only in a development instance. */
    public DevBrowser devBrowser(RoutingContext context) {
        return named(context)
                .or(() -> client(context).map(devBrowsers::of))
                .or(() -> fromCookies(context))
                .orElseGet(devBrowsers::create);
    }

    /** The development browser, nothing when it never was one. */
    Optional<DevBrowser> known(RoutingContext context) {
        return named(context).or(() -> fromCookies(context));
    }

    /** Whether the {@code __client} cookie of the browser is the one of the client. */
    boolean hasCookieOf(Client client, RoutingContext context) {
        return byClientCookie(context).filter(found -> found.id().equals(client.id())).isPresent();
    }

    private Optional<DevBrowser> named(RoutingContext context) {
        String sent = Objects.requireNonNullElseGet(context.request().getFormAttribute(CookieNames.DEV_BROWSER),
                () -> Objects.requireNonNullElse(context.queryParams().get(CookieNames.DEV_BROWSER), ""));
        return instance.isProduction() ? Optional.empty() : devBrowsers.byToken(sent);
    }

    private Optional<DevBrowser> fromCookies(RoutingContext context) {
        return instance.isProduction() ? Optional.empty()
                : cookies(context, CookieNames.DEV_BROWSER).flatMap(token -> devBrowsers.byToken(token).stream()).findFirst();
    }

    private Optional<Client> byClientCookie(RoutingContext context) {
        return cookies(context, CookieNames.CLIENT).flatMap(token -> clients.byToken(token).stream()).findFirst();
    }

    /** The plain name may be from another instance on the same host. */
    private Stream<String> cookies(RoutingContext context, String name) {
        return List.of(names.suffixed(name), name).stream().map(context.request()::getCookie).filter(Objects::nonNull)
                .map(Cookie::getValue);
    }
}

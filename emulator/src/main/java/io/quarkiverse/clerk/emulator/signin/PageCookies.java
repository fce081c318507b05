package io.quarkiverse.clerk.emulator.signin;

import java.util.List;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.cookie.SessionCookies;
import io.quarkiverse.clerk.emulator.cookie.SetCookie;
import io.quarkiverse.clerk.emulator.store.Client;
import io.quarkiverse.clerk.emulator.store.DevBrowser;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.vertx.ext.web.RoutingContext;

/**
 * The cookies that the pages set. They belong to a host, whatever the port, so they reach an application on the same host:
 * one whose SDK knows no handshake learns from them too who is signed in.
 */
final class PageCookies {

    private final Instance instance;
    private final CookieNames names;

    PageCookies(Instance instance, CookieNames names) {
        this.instance = instance;
        this.names = names;
    }

    /** @param sessionToken for the application itself; a production instance tells it by a handshake alone */
    void signIn(RoutingContext context, Client client, DevBrowser devBrowser, String sessionToken) {
        SessionCookies cookies = cookies(context);
        client(context, client);
        add(context, cookies.devBrowser(devBrowser));
        add(context, cookies.clientUat(client));
        add(context, cookies.session(sessionToken));
    }

    /** In production: that somebody is signed in, and since when. */
    void signIn(RoutingContext context, Client client) {
        client(context, client);
        add(context, cookies(context).clientUat(client));
    }

    /** The client stays known, so that signing in again is the same browser. */
    void signOut(RoutingContext context) {
        add(context, cookies(context).signedOut());
    }

    void devBrowser(RoutingContext context, DevBrowser devBrowser) {
        add(context, cookies(context).devBrowser(devBrowser));
    }

    private void client(RoutingContext context, Client client) {
        names.both(CookieNames.CLIENT)
                .forEach(name -> add(context, List.of(SetCookie.of(name, client.token().text()).withHttpOnly())));
    }

    /** Not {@code Secure}: the emulator speaks plain HTTP. */
    private SessionCookies cookies(RoutingContext context) {
        return new SessionCookies(names, instance.domainOf(context.request().authority().host()), false);
    }

    private static void add(RoutingContext context, List<SetCookie> cookies) {
        cookies.forEach(cookie -> context.response().headers().add("Set-Cookie", cookie.text()));
    }
}

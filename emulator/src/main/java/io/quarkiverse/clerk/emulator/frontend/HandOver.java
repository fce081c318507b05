package io.quarkiverse.clerk.emulator.frontend;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.cookie.CookieNames;
import io.quarkiverse.clerk.emulator.cookie.SetCookie;
import io.quarkiverse.clerk.emulator.http.ClerkError;
import io.quarkiverse.clerk.emulator.http.Pages;
import io.quarkiverse.clerk.emulator.store.HandshakePayloads;
import io.quarkiverse.clerk.emulator.store.Instance;
import io.quarkiverse.clerk.emulator.token.Tokens;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/**
 * Sends a browser back to its application with what the application's backend is to tell it. In a development instance that
 * is in the URL. In a production instance it is in a cookie, which must be able to reach the application.
 */
final class HandOver {

    private final Instance instance;
    private final HandshakePayloads payloads;
    private final Tokens tokens;

    HandOver(Instance instance, HandshakePayloads payloads, Tokens tokens) {
        this.instance = instance;
        this.payloads = payloads;
        this.tokens = tokens;
    }

    /**
     * The domain of the cookie that takes the result to an application; nothing where both are on the same host.
     *
     * @throws ClerkError when no cookie of this host reaches the application
     */
    Optional<String> cookieDomain(RoutingContext context, RedirectUrl application) {
        String here = Requests.host(context);
        if (here.equals(application.host())) {
            return Optional.empty();
        }
        Optional<String> domain = instance.domainOf(application.host());
        if (domain.isPresent() && domain.equals(instance.domainOf(here))) {
            return domain;
        }
        throw ClerkError.of(400, "invalid_host", "Not the same domain",
                "A production instance tells the application by a cookie who is signed in, and cookies of " + here
                        + " do not reach " + application.host() + ". Open the application at " + here
                        + ", or both below the domain of the instance, " + instance.domain().orElseThrow()
                        + ", or below one of its satellite domains.");
    }

    /** The cookies that are to be gone once the application's backend has the result. */
    List<SetCookie> consumed(Optional<String> domain) {
        return List.of(SetCookie.deletion(CookieNames.HANDSHAKE).withDomain(domain),
                SetCookie.deletion(CookieNames.HANDSHAKE_NONCE).withDomain(domain));
    }

    /** Goes back to the application with the cookies that it is to set. */
    Future<Void> send(RoutingContext context, HandshakeRequest request, List<SetCookie> cookies) {
        List<SetCookie> directives = new ArrayList<>(cookies);
        Optional<String> domain = instance.isProduction() ? cookieDomain(context, request.redirectUrl())
                : Optional.empty();
        if (instance.isProduction()) {
            directives.addAll(0, consumed(domain));
        }
        List<String> texts = directives.stream().map(SetCookie::text).toList();
        String name = request.nonce() ? CookieNames.HANDSHAKE_NONCE : CookieNames.HANDSHAKE;
        Future<String> value = request.nonce() ? Future.succeededFuture(payloads.add(texts)) : tokens.ofHandshake(texts);
        return value.onSuccess(found -> Pages.redirect(context, 307,
                instance.isProduction() ? byCookie(context, request, name, found, domain)
                        : request.redirectUrl().with(name, found).uri()))
                .mapEmpty();
    }

    private URI byCookie(RoutingContext context, HandshakeRequest request, String name, String value,
            Optional<String> domain) {
        context.response().headers().add("Set-Cookie", SetCookie.of(name, value).withDomain(domain).withHttpOnly()
                .withMaxAge(Duration.ofSeconds(HandshakePayloads.LIFETIME.toSeconds())).text());
        RedirectUrl application = request.redirectUrl();
        // Else the application would go on asking whether somebody is signed in at the other domain.
        return (instance.satelliteOf(application.host()).isPresent() ? application.with(HandshakeRequest.SYNCED, "true")
                : application).uri();
    }
}

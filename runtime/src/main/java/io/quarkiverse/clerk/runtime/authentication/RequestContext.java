package io.quarkiverse.clerk.runtime.authentication;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

import io.quarkiverse.clerk.runtime.token.Jwt;

/** One request with the settings that apply to it. What it says is read when it is first needed, and once. */
final class RequestContext {

    private final RequestData request;
    private final InstanceSettings settings;
    private final Function<String, Optional<Jwt>> decoder;
    private final Clock clock;

    private RequestCookies cookies;
    private SessionCookies session;
    private QueryString parameters;
    private HttpUrl url;

    /** @param decoder takes a token apart without verifying it; empty if it is no JWT */
    RequestContext(RequestData request, InstanceSettings settings, Function<String, Optional<Jwt>> decoder, Clock clock) {
        this.request = request;
        this.settings = settings;
        this.decoder = decoder;
        this.clock = clock;
    }

    RequestData request() {
        return request;
    }

    InstanceSettings settings() {
        return settings;
    }

    Optional<String> headerToken() {
        return AuthorizationHeader.token(request.header("authorization"));
    }

    RequestCookies cookies() {
        if (cookies == null) {
            cookies = RequestCookies.parse(request.header("cookie"));
        }
        return cookies;
    }

    SessionCookies session() {
        if (session == null) {
            session = SessionCookies.choose(cookies(), settings, decoder, clock);
        }
        return session;
    }

    /** The token to ask Clerk about, which is the cookie's as long as there is one. */
    Optional<String> presentedToken() {
        return session().sessionToken().or(this::headerToken);
    }

    /** The token of the browser at a development instance; the one in the URL counts first. */
    Optional<String> devBrowserToken() {
        return parameter(ClerkParameters.DEV_BROWSER)
                .or(() -> cookies().get(ClerkCookies.DEV_BROWSER, session().suffix()));
    }

    /** What an expired session token can be refreshed with; only the cookie with the suffix of the instance counts. */
    Optional<String> refreshToken() {
        return settings.publishableKey().flatMap(key -> cookies().get(ClerkCookies.REFRESH, key.cookieSuffix()));
    }

    RedirectLoop redirectLoop() {
        return RedirectLoop.of(cookies());
    }

    /** The public URL. */
    HttpUrl url() {
        if (url == null) {
            url = request.url().get();
        }
        return url;
    }

    /** A query parameter of Clerk's; empty if it is absent or empty. */
    Optional<String> parameter(String name) {
        QueryString all = parameters();
        return all == QueryString.EMPTY ? Optional.empty() : all.first(name).filter(value -> !value.isEmpty());
    }

    boolean hasParameter(String name) {
        return parameters().first(name).isPresent();
    }

    private QueryString parameters() {
        if (parameters == null) {
            String target = request.target().get();
            parameters = ClerkParameters.mayBeIn(target) ? QueryString.ofTarget(target) : QueryString.EMPTY;
        }
        return parameters;
    }
}

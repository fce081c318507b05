package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.runtime.authentication.OrganizationSync.Target;

/** The URL of the Frontend API where a browser synchronizes its session (spec §4.6). */
final class HandshakeRedirect {

    private static final String PATH = "/v1/client/handshake";
    private static final String API_VERSION = "2026-05-12";

    private HandshakeRedirect() {
    }

    /**
     * @return the URL; empty if the instance has no publishable key, which names the Frontend API
     * @throws InvalidConfigurationException if the Frontend API has no valid URL
     */
    static Optional<HttpUrl> url(RequestContext context, AuthenticationReason reason) {
        return endpoint(context).map(endpoint -> endpoint.with(parameters(context, reason)));
    }

    /** All slashes at the end of the base are removed, a path in it stays. */
    static Optional<HttpUrl> endpoint(RequestContext context) {
        return context.settings().frontendApi(context::url).map(frontendApi -> {
            String base = frontendApi.startsWith("http") ? frontendApi : "https://" + frontendApi;
            return HttpUrl.parse(withoutTrailingSlashes(base) + PATH).orElseThrow(
                    () -> new InvalidConfigurationException("invalid-proxy-url", "The URL of the Frontend API cannot be read. "
                            + "Check quarkus.clerk.proxy-url and quarkus.clerk.domain."));
        });
    }

    static String withoutTrailingSlashes(String url) {
        int end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') {
            end--;
        }
        return url.substring(0, end);
    }

    private static QueryString parameters(RequestContext context, AuthenticationReason reason) {
        HttpUrl url = context.url();
        HttpUrl returnUrl = url.with(
                url.parameters().without(ClerkParameters.DEV_BROWSER, ClerkParameters.LEGACY_DEV_BROWSER));
        QueryString parameters = QueryString.EMPTY.with("redirect_url", returnUrl.toString())
                .with(ClerkParameters.API_VERSION, API_VERSION)
                .with("suffixed_cookies", String.valueOf(context.session().suffixed()))
                .with(ClerkParameters.HANDSHAKE_REASON, reason.code())
                .with("format", "nonce");
        // Never a token of the header: what a client keeps to itself must not get into URLs, which are logged and kept.
        Optional<String> sessionToken = context.session().sessionToken();
        if (sessionToken.isPresent()) {
            parameters = parameters.with(ClerkCookies.SESSION, sessionToken.get());
        }
        Optional<String> devBrowserToken = context.devBrowserToken();
        if (context.settings().isDevelopment() && devBrowserToken.isPresent()) {
            parameters = parameters.with(ClerkParameters.DEV_BROWSER, devBrowserToken.get());
        }
        Optional<Target> organization = context.settings().organizationSync().target(url.path());
        return organization.isPresent() ? parameters.with("organization_id", organization.get().parameter()) : parameters;
    }
}

package io.quarkiverse.clerk.runtime.authentication;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the decision about a request depends on, of one Clerk instance.
 * <p>
 * An application of several domains has settings by request: {@link #toBuilder()} changes some of them, which costs no more
 * than the new object.
 *
 * @param publishableKey the key of the instance; without it only the unsuffixed cookies are read, and no browser can be sent
 *        to Clerk
 * @param instanceType development or production
 * @param issuers who issues the session tokens; empty: not checked
 * @param proxyUrl where browsers reach the Frontend API through a proxy: a URL, or a path below the public origin
 * @param domain the domain of a satellite, without scheme
 * @param satellite whether the application runs on a satellite domain
 * @param satelliteAutoSync whether a satellite asks the primary domain already at the first visit
 * @param signInUrl the page where users sign in
 * @param signUpUrl the page where users sign up
 * @param organizationSync which paths are for which organization
 * @param handshake whether browsers are sent to Clerk to synchronize their session
 * @param sessionIdParameter the query parameter that names a session in a multi-session application, if it is read
 * @param crossOriginHandshake whether the answer to a browser that comes back from Clerk has Clerk's own CORS headers
 * @param missingAuthorizedParty what becomes of a session token without authorized party where some are configured
 */
public record InstanceSettings(Optional<PublishableKey> publishableKey, InstanceType instanceType, Set<String> issuers,
        Optional<String> proxyUrl, Optional<String> domain, boolean satellite, boolean satelliteAutoSync,
        Optional<String> signInUrl, Optional<String> signUpUrl, OrganizationSync organizationSync, boolean handshake,
        Optional<String> sessionIdParameter, boolean crossOriginHandshake, MissingAuthorizedParty missingAuthorizedParty) {

    private static final String PATH = "/";

    /** Settings with the defaults of Clerk's own SDK, and no session id parameter. */
    public static InstanceSettingsBuilder builder() {
        return new InstanceSettingsBuilder();
    }

    /** The same settings, to be changed. Issuers that were derived are derived anew. */
    public InstanceSettingsBuilder toBuilder() {
        return new InstanceSettingsBuilder(this);
    }

    boolean isDevelopment() {
        return instanceType == InstanceType.DEVELOPMENT;
    }

    /** The host of the Frontend API that issues the session tokens, whatever proxy it is reached through. */
    Optional<String> issuingFrontendApi() {
        return publishableKey.map(key -> key.frontendApi(Optional.empty(), satelliteDomain()));
    }

    /**
     * Where browsers reach the Frontend API: a host, or the URL of a proxy.
     *
     * @param publicUrl the public URL of the request, which a proxy that is only a path belongs to
     */
    Optional<String> frontendApi(Supplier<HttpUrl> publicUrl) {
        Optional<String> proxy = hasRelativeProxyUrl() ? proxyUrl.map(path -> publicUrl.get().origin() + path) : proxyUrl;
        return publishableKey.map(key -> key.frontendApi(proxy, satelliteDomain()));
    }

    private Optional<String> satelliteDomain() {
        return satellite ? domain : Optional.empty();
    }

    /** Whether the proxy is a path of whatever public origin a request has. */
    boolean hasRelativeProxyUrl() {
        return proxyUrl.filter(url -> url.startsWith(PATH)).isPresent();
    }
}

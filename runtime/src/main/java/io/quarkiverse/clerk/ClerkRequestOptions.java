package io.quarkiverse.clerk;

import java.util.Optional;

/**
 * What differs from the configuration of a Clerk instance for one request. What is empty stays as it is configured; an
 * empty text takes away what is configured.
 *
 * <pre>
 * ClerkRequestOptions.none().withInstance("partners").withDomain("partners.example.com")
 * </pre>
 *
 * @param instance the name of the instance that decides wherever an annotation names none, as in
 *        {@code quarkus.clerk.<name>.secret-key}
 * @param satellite whether the request came to a satellite domain
 * @param domain the domain of the satellite, a host name
 * @param proxyUrl where browsers reach the Frontend API through a proxy: a URL, or a path of the request's own origin
 * @param signInUrl the page where users sign in: a URL, or a path of the request's own origin
 * @param signUpUrl the page where users sign up: a URL, or a path of the request's own origin
 */
public record ClerkRequestOptions(Optional<String> instance, Optional<Boolean> satellite, Optional<String> domain,
        Optional<String> proxyUrl, Optional<String> signInUrl, Optional<String> signUpUrl) {

    private static final ClerkRequestOptions NONE = new ClerkRequestOptions(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Everything as it is configured. */
    public static ClerkRequestOptions none() {
        return NONE;
    }

    public ClerkRequestOptions withInstance(String name) {
        return new ClerkRequestOptions(Optional.of(name), satellite, domain, proxyUrl, signInUrl, signUpUrl);
    }

    public ClerkRequestOptions withSatellite(boolean isSatellite) {
        return new ClerkRequestOptions(instance, Optional.of(isSatellite), domain, proxyUrl, signInUrl, signUpUrl);
    }

    public ClerkRequestOptions withDomain(String host) {
        return new ClerkRequestOptions(instance, satellite, Optional.of(host), proxyUrl, signInUrl, signUpUrl);
    }

    public ClerkRequestOptions withProxyUrl(String url) {
        return new ClerkRequestOptions(instance, satellite, domain, Optional.of(url), signInUrl, signUpUrl);
    }

    public ClerkRequestOptions withSignInUrl(String url) {
        return new ClerkRequestOptions(instance, satellite, domain, proxyUrl, Optional.of(url), signUpUrl);
    }

    public ClerkRequestOptions withSignUpUrl(String url) {
        return new ClerkRequestOptions(instance, satellite, domain, proxyUrl, signInUrl, Optional.of(url));
    }
}

package io.quarkiverse.clerk.runtime.authentication;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Who issues the session tokens of an instance: its Frontend API, under each name that it is reached by (design §2). */
public final class SessionIssuers {

    private SessionIssuers() {
    }

    /**
     * @param domain the domain of the application, if it has one of its own at Clerk
     * @param proxyUrl where the Frontend API is reached through a proxy; a path alone counts below whatever origin a request
     *        has and names no issuer
     * @return the issuers; empty without a publishable key, which is what they are derived from
     */
    public static Set<String> derive(Optional<PublishableKey> publishableKey, Optional<String> domain,
            Optional<String> proxyUrl) {
        Set<String> issuers = new LinkedHashSet<>();
        publishableKey.ifPresent(key -> {
            issuers.add(origin(key.frontendApi()));
            issuers.add(origin(key.frontendApi(Optional.empty(), domain)));
            proxyUrl.filter(url -> !url.startsWith("/")).ifPresent(
                    url -> issuers.add(origin(key.frontendApi(Optional.of(url), Optional.empty()))));
        });
        return issuers;
    }

    private static String origin(String frontendApi) {
        boolean url = frontendApi.startsWith("https://") || frontendApi.startsWith("http://");
        return url ? frontendApi.replaceFirst("/+$", "") : "https://" + frontendApi;
    }
}

package io.quarkiverse.clerk.api.model;

import java.util.List;
import java.util.Map;

/** What the interstitial page is for ({@code GetPublicInterstitial}). */
public final class InterstitialQuery extends Query<InterstitialQuery> {

    private InterstitialQuery(Map<String, List<String>> parameters) {
        super(parameters);
    }

    @Override
    InterstitialQuery with(Map<String, List<String>> parameters) {
        return new InterstitialQuery(parameters);
    }

    /** Nothing yet. */
    public static InterstitialQuery create() {
        return new InterstitialQuery(Map.of());
    }

    /** The key of the instance. */
    public InterstitialQuery publishableKey(String publishableKey) {
        return set("publishable_key", publishableKey);
    }

    public InterstitialQuery proxyUrl(String proxyUrl) {
        return set("proxy_url", proxyUrl);
    }

    public InterstitialQuery domain(String domain) {
        return set("domain", domain);
    }

    public InterstitialQuery signInUrl(String signInUrl) {
        return set("sign_in_url", signInUrl);
    }

    public InterstitialQuery useDomainForScript(boolean useDomainForScript) {
        return set("use_domain_for_script", useDomainForScript);
    }
}

package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A proxy to check ({@code VerifyDomainProxy}). */
public final class CheckProxyRequest extends RequestBody<CheckProxyRequest> {

    private CheckProxyRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CheckProxyRequest with(Map<String, Object> properties) {
        return new CheckProxyRequest(properties);
    }

    /** Domain and URL are to be set. */
    public static CheckProxyRequest create() {
        return new CheckProxyRequest(Map.of());
    }

    /** The domain that it is for. */
    public CheckProxyRequest domainId(String domainId) {
        return set("domain_id", domainId);
    }

    /** Where a proxy serves the Frontend API, under {@code https}. */
    public CheckProxyRequest proxyUrl(String proxyUrl) {
        return set("proxy_url", proxyUrl);
    }
}

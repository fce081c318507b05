package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** What to change about a domain ({@code UpdateDomain}). */
public final class UpdateDomainRequest extends RequestBody<UpdateDomainRequest> {

    private UpdateDomainRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    UpdateDomainRequest with(Map<String, Object> properties) {
        return new UpdateDomainRequest(properties);
    }

    /** Leaves everything to Clerk. */
    public static UpdateDomainRequest create() {
        return new UpdateDomainRequest(Map.of());
    }

    public UpdateDomainRequest name(String name) {
        return set("name", name);
    }

    public UpdateDomainRequest clearName() {
        return clear("name");
    }

    /** Where a proxy serves the Frontend API, under {@code https}. */
    public UpdateDomainRequest proxyUrl(String proxyUrl) {
        return set("proxy_url", proxyUrl);
    }

    public UpdateDomainRequest clearProxyUrl() {
        return clear("proxy_url");
    }

    /** Whether the instance shares its domain with another one. */
    public UpdateDomainRequest isSecondary(boolean isSecondary) {
        return set("is_secondary", isSecondary);
    }

    public UpdateDomainRequest clearIsSecondary() {
        return clear("is_secondary");
    }
}

package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** A new satellite domain ({@code AddDomain}). */
public final class CreateDomainRequest extends RequestBody<CreateDomainRequest> {

    private CreateDomainRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    CreateDomainRequest with(Map<String, Object> properties) {
        return new CreateDomainRequest(properties);
    }

    /**
     * With what Clerk requires.
     *
     * @param name such as {@code example.com}
     */
    public static CreateDomainRequest create(String name) {
        return new CreateDomainRequest(Map.of()).set("name", name).set("is_satellite", true);
    }

    /** Where a proxy serves the Frontend API, under {@code https}. */
    public CreateDomainRequest proxyUrl(String proxyUrl) {
        return set("proxy_url", proxyUrl);
    }

    public CreateDomainRequest clearProxyUrl() {
        return clear("proxy_url");
    }
}

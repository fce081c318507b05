package io.quarkiverse.clerk.api.model;

import java.util.Map;

/** The new domain of a production instance ({@code ChangeProductionInstanceDomain}, {@code UpdateProductionInstanceDomain}). */
public final class ChangeDomainRequest extends RequestBody<ChangeDomainRequest> {

    private ChangeDomainRequest(Map<String, Object> properties) {
        super(properties);
    }

    @Override
    ChangeDomainRequest with(Map<String, Object> properties) {
        return new ChangeDomainRequest(properties);
    }

    /** The domain is to be set. */
    public static ChangeDomainRequest create() {
        return new ChangeDomainRequest(Map.of());
    }

    /** The new domain. */
    public ChangeDomainRequest homeUrl(String homeUrl) {
        return set("home_url", homeUrl);
    }

    /** Whether the instance shares its domain with another one. */
    public ChangeDomainRequest isSecondary(boolean isSecondary) {
        return set("is_secondary", isSecondary);
    }
}

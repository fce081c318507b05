package io.quarkiverse.clerk.deployment.filter.model;

/**
 * An endpoint and what applies to it.
 *
 * @param endpoint the endpoint
 * @param requirement what the endpoint asks of the caller
 * @param origin where that was found
 */
public record SessionEndpoint(RestEndpoint endpoint, SessionRequirement requirement, RequirementOrigin origin) {

    public String methodId() {
        return endpoint.methodId();
    }
}

package io.quarkiverse.clerk.deployment.filter;

import io.quarkiverse.clerk.deployment.filter.resolution.SessionEndpoints;
import io.quarkus.builder.item.SimpleBuildItem;

/** The endpoints of the application and what applies to each, validated. */
public final class SessionEndpointsBuildItem extends SimpleBuildItem {

    private final SessionEndpoints endpoints;

    SessionEndpointsBuildItem(SessionEndpoints endpoints) {
        this.endpoints = endpoints;
    }

    public SessionEndpoints getEndpoints() {
        return endpoints;
    }
}

package io.quarkiverse.clerk.deployment.devui;

import java.util.List;

import io.quarkus.builder.item.SimpleBuildItem;

/** The endpoints of the application, to be shown. */
final class EndpointRowsBuildItem extends SimpleBuildItem {

    private final List<EndpointRow> rows;

    EndpointRowsBuildItem(List<EndpointRow> rows) {
        this.rows = rows;
    }

    List<EndpointRow> getRows() {
        return rows;
    }
}

package io.quarkiverse.clerk.deployment.filter;

import io.quarkiverse.clerk.deployment.filter.generation.SessionFilter;
import io.quarkus.builder.item.MultiBuildItem;

/** A request filter that has been generated. */
final class SessionFilterBuildItem extends MultiBuildItem {

    private final SessionFilter filter;

    SessionFilterBuildItem(SessionFilter filter) {
        this.filter = filter;
    }

    SessionFilter getFilter() {
        return filter;
    }
}

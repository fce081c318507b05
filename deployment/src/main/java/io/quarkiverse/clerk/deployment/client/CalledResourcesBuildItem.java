package io.quarkiverse.clerk.deployment.client;

import java.util.Set;

import io.quarkus.builder.item.SimpleBuildItem;

/** The interfaces of the Backend API that the application, or the extension itself, calls. */
final class CalledResourcesBuildItem extends SimpleBuildItem {

    private final Set<Class<?>> blocking;
    private final Set<Class<?>> reactive;

    CalledResourcesBuildItem(Set<Class<?>> blocking, Set<Class<?>> reactive) {
        this.blocking = Set.copyOf(blocking);
        this.reactive = Set.copyOf(reactive);
    }

    Set<Class<?>> blocking() {
        return blocking;
    }

    /** Those behind the blocking ones, too. */
    Set<Class<?>> reactive() {
        return reactive;
    }
}

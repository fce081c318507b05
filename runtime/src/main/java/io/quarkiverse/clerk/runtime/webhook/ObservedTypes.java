package io.quarkiverse.clerk.runtime.webhook;

import java.util.Set;

/**
 * What the application observes; found by the build.
 *
 * @param types the types that have an observer of their own
 * @param everything whether there is an observer of every type
 * @param onVirtualThreads the types that have an observer on a virtual thread
 * @param everythingOnVirtualThreads whether there is an observer of every type on a virtual thread
 */
public record ObservedTypes(Set<String> types, boolean everything, Set<String> onVirtualThreads,
        boolean everythingOnVirtualThreads) {

    boolean isEmpty() {
        return types.isEmpty() && !everything;
    }
}

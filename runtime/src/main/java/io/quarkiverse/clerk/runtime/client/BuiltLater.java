package io.quarkiverse.clerk.runtime.client;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * The REST client of a resource. Its first call builds it, which loads classes, reads configuration and may wait for another
 * thread that does the same, so that is never done on an event loop.
 */
record BuiltLater<T>(Class<T> api, RestClients restClients) {

    /** Emits where the caller is. */
    Uni<T> get() {
        return Uni.createFrom().deferred(() -> restClients.find(api).map(client -> Uni.createFrom().item(client))
                .orElseGet(this::build));
    }

    private Uni<T> build() {
        if (Infrastructure.canCallerThreadBeBlocked()) {
            return Uni.createFrom().item(restClients.get(api));
        }
        return Uni.createFrom().item(() -> restClients.get(api)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(CallerContext.current());
    }
}

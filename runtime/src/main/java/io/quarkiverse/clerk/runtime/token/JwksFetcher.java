package io.quarkiverse.clerk.runtime.token;

import io.smallrye.mutiny.Uni;

/** Asks the Backend API for the key set of an instance. */
@FunctionalInterface
public interface JwksFetcher {

    /**
     * @return the key set, as JSON; fails with {@link io.quarkiverse.clerk.ClerkApiException} if Clerk refuses or cannot be
     *         reached. Each subscription is one request.
     */
    Uni<String> fetch();
}

package io.quarkiverse.clerk.runtime.token;

import io.quarkiverse.clerk.api.model.Jwks;
import io.smallrye.mutiny.Uni;

/** Asks the Backend API for the key set of an instance. */
@FunctionalInterface
public interface JwksFetcher {

    /**
     * @return the key set; fails with {@link io.quarkiverse.clerk.ClerkApiException} if Clerk refuses or cannot be
     *         reached. Each subscription is one request.
     */
    Uni<Jwks> fetch();
}

package io.quarkiverse.clerk.runtime;

import java.util.Map;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;

/** What an application sees of a request that was decided about. */
public final class DecidedIdentity {

    private DecidedIdentity() {
    }

    /** @param client the Backend API, null where nothing is asked of it */
    public static ClerkIdentity of(RequestState state, boolean treatPendingAsSignedOut, ReactiveClerkClient client) {
        DecidedRequest request = DecidedRequest.of(state, treatPendingAsSignedOut, client);
        return new CurrentClerkIdentity(new Association(request.identity()),
                new CurrentVertxRequest().setCurrent(request.context()),
                new ClerkInstances(Map.of(ClerkInstances.DEFAULT, request.instance())));
    }

    private record Association(SecurityIdentity identity) implements CurrentIdentityAssociation {

        @Override
        public void setIdentity(SecurityIdentity other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setIdentity(Uni<SecurityIdentity> other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SecurityIdentity getIdentity() {
            return identity;
        }

        @Override
        public Uni<SecurityIdentity> getDeferredIdentity() {
            return Uni.createFrom().item(identity);
        }
    }
}

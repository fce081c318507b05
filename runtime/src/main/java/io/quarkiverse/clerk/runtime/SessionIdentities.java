package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import jakarta.inject.Singleton;

import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedIn;
import io.quarkiverse.clerk.runtime.authentication.TokenCarrier;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * The identities of sessions that came with no request. quarkus-clerk-testing says with it who is calling in a test, and gets
 * what the session's token would have made. Nobody else asks for it, so that it is in no application but those under test.
 */
@Singleton
public class SessionIdentities {

    private final ClerkInstances instances;
    private final ClerkAuthenticationMechanism mechanism;

    SessionIdentities(ClerkInstances instances, ClerkAuthenticationMechanism mechanism) {
        this.instances = instances;
        this.mechanism = mechanism;
    }

    /**
     * The identity of a request, as if the session's token had come in its header.
     *
     * @param instance the name of the instance that the session is of
     */
    public Uni<SecurityIdentity> authenticate(RoutingContext request, VerifiedSession session, String instance,
            IdentityProviderManager identities) {
        return RequestStates.decided(request, instances.get(instance), new SignedIn(session, TokenCarrier.HEADER))
                .flatMap(state -> mechanism.identity(request, state, identities));
    }

    /**
     * The identity outside of requests, as Clerk makes it, without what augmentors add.
     *
     * @param instance the name of the instance that the session is of
     * @return empty if the session does not count, because it is pending
     */
    public Optional<SecurityIdentity> identity(VerifiedSession session, String instance) {
        ClerkInstanceRuntime of = instances.get(instance);
        return new InstanceState(of, new SignedIn(session, TokenCarrier.HEADER)).session()
                .map(counting -> ClerkIdentityProvider.identity(new ClerkAuthenticationRequest(counting, of)));
    }
}

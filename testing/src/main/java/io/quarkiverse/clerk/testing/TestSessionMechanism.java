package io.quarkiverse.clerk.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkiverse.clerk.runtime.ClerkAuthenticationMechanism;
import io.quarkiverse.clerk.runtime.SessionIdentities;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/**
 * Stands before the mechanism of the extension while a test runs: where the test has a session and the request nothing of its
 * own, the request is decided as if the session's token had come with it. Everything else is the extension's business.
 */
@Singleton
class TestSessionMechanism implements HttpAuthenticationMechanism {

    /** Right before {@link ClerkAuthenticationMechanism}. */
    private static final int PRIORITY = 1003;
    /** What the cookies and parameters begin with that Clerk's decisions depend on. */
    private static final List<String> OF_CLERK = List.of("__session", "__client_uat", "__clerk", "__refresh");

    private final CurrentTestSession current;
    private final Instance<SessionIdentities> sessions;
    private final Instance<ClerkAuthenticationMechanism> clerk;

    TestSessionMechanism(CurrentTestSession current, Instance<SessionIdentities> sessions,
            Instance<ClerkAuthenticationMechanism> clerk) {
        this.current = current;
        this.sessions = sessions;
        this.clerk = clerk;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (clerk.isUnsatisfied()) {
            return Uni.createFrom().nullItem();
        }
        Optional<TestSession> session = current.get().filter(present -> !hasCredential(context));
        return session.isPresent()
                ? sessions.get().authenticate(context, session.get().session(), session.get().instance(), identities)
                // Not null: where an endpoint selects the mechanism, this one is asked in its place.
                : clerk.get().authenticate(context, identities);
    }

    private static boolean hasCredential(RoutingContext context) {
        return context.request().headers().contains(HttpHeaderNames.AUTHORIZATION)
                || context.request().cookies().stream().map(Cookie::getName).anyMatch(TestSessionMechanism::isOfClerk)
                || context.queryParams().names().stream().anyMatch(TestSessionMechanism::isOfClerk);
    }

    private static boolean isOfClerk(String name) {
        return OF_CLERK.stream().anyMatch(name::startsWith);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return clerk.isUnsatisfied() ? Uni.createFrom().nullItem() : clerk.get().getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return clerk.isUnsatisfied() ? Set.of() : clerk.get().getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return clerk.isUnsatisfied() ? Uni.createFrom().nullItem() : clerk.get().getCredentialTransport(context);
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}

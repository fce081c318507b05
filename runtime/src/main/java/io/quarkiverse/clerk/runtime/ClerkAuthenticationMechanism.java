package io.quarkiverse.clerk.runtime;

import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.AuthorizationHeader;
import io.quarkiverse.clerk.runtime.authentication.ClerkParameters;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.authentication.TokenCarrier;
import io.quarkiverse.clerk.runtime.metrics.InstanceMetrics;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.TokenErrorReason;
import io.quarkiverse.clerk.runtime.token.TokenRecognition;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Looks at each request for a Clerk session. A caller never fails an authentication: a token that is refused makes an
 * anonymous identity, so that lax endpoints go on and strict ones answer 401, and the reason is kept with the request. What
 * fails is a mistake in the configuration (500), a request that is none (400), and the return from a handshake in
 * development, which is answered at once (307).
 */
@Singleton
public class ClerkAuthenticationMechanism implements HttpAuthenticationMechanism {

    /** Before quarkus-oidc (1001) and smallrye-jwt (1000): tokens of other issuers are handed on to them. */
    private static final int PRIORITY = 1002;
    private static final String BEARER = "Bearer";
    private static final String SCHEME = "clerk";
    private static final int TEMPORARY_REDIRECT = 307;

    private final ClerkInstances instances;
    private final RequestInstances requestInstances;
    private final OtherBearerMechanisms others;
    private final AcceptedTokenTypes accepted;
    private final Challenges challenges;
    private final DecisionEvents events;

    ClerkAuthenticationMechanism(ClerkInstances instances, RequestInstances requestInstances, OtherBearerMechanisms others,
            AcceptedTokenTypes accepted, Challenges challenges, DecisionEvents events) {
        this.instances = instances;
        this.requestInstances = requestInstances;
        this.others = others;
        this.accepted = accepted;
        this.challenges = challenges;
        this.events = events;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        if (requestInstances.areResolved()) {
            return requestInstances.of(context).flatMap(own -> authenticate(context, own.instance(), identities));
        }
        return authenticate(context, instances.get(ClerkInstances.DEFAULT), identities);
    }

    private Uni<SecurityIdentity> authenticate(RoutingContext context, ClerkInstanceRuntime instance,
            IdentityProviderManager identities) {
        String authorization = context.request().headers().get(HttpHeaderNames.AUTHORIZATION);
        if (authorization == null && isFromStranger(context, instance)) {
            if (instance.answers().diagnosticHeaders()) {
                DiagnosticHeaders.ofNothing(context.response());
            }
            instance.metrics().decided("signed-out", AuthenticationReason.SESSION_TOKEN_AND_UAT_MISSING.code(),
                    TokenType.SESSION_TOKEN.code());
            return Uni.createFrom().nullItem();
        }
        ClerkInstanceRuntime deciding = instance;
        Optional<String> token = AuthorizationHeader.token(Optional.ofNullable(authorization));
        if (token.isPresent() && mayBeForeign()) {
            Optional<Jwt> jwt = decode(token.get());
            if (isForeign(jwt) && !isAcceptedSomewhere(token.get(), jwt)) {
                decline(context, instance);
                return Uni.createFrom().nullItem();
            }
            if (!requestInstances.areResolved()) {
                deciding = jwt.map(decoded -> decoded.claimText("iss")).flatMap(instances::byIssuer).orElse(instance);
            }
        }
        return RequestStates.decide(context, deciding).flatMap(state -> identity(context, state, identities));
    }

    /** Whether nothing in the request could make it anything but signed out: no cookie, and no parameter of Clerk's. */
    private static boolean isFromStranger(RoutingContext context, ClerkInstanceRuntime instance) {
        return !context.request().headers().contains(HttpHeaderNames.COOKIE)
                && ClerkInstanceRuntime.ignoresStrangers(RequestInstance.settings(context, instance))
                && !ClerkParameters.mayBeIn(context.request().uri());
    }

    /** With one instance and no other mechanism it makes no difference whose token it is: only one can verify it. */
    private boolean mayBeForeign() {
        return instances.all().size() > 1 || others.readJwts();
    }

    private static Optional<Jwt> decode(String token) {
        try {
            return Optional.of(Jwt.decode(token));
        } catch (TokenVerificationException e) {
            return Optional.empty();
        }
    }

    /** Whether another mechanism has to be asked about the token; nothing in it is verified yet. */
    private boolean isForeign(Optional<Jwt> jwt) {
        if (jwt.isEmpty()) {
            return others.readOpaqueTokens();
        }
        String issuer = jwt.get().claimText("iss");
        return issuer != null && others.readJwts() && instances.knowAllIssuers() && instances.byIssuer(issuer).isEmpty();
    }

    /**
     * Whether an endpoint wants to know about the token, which others would refuse before that endpoint is reached. It is told
     * by
     * Clerk's own prefixes: the type of an OAuth token that is a JWT is everybody's, so of these the issuer decides.
     */
    private boolean isAcceptedSomewhere(String token, Optional<Jwt> jwt) {
        return TokenRecognition.opaqueType(token)
                .or(() -> jwt.flatMap(Jwt::machineTokenType).filter(TokenType.M2M_TOKEN::equals))
                .filter(accepted.types()::contains).isPresent();
    }

    private static void decline(RoutingContext context, ClerkInstanceRuntime instance) {
        instance.metrics().decided("declined", TokenErrorReason.TOKEN_INVALID_ISSUER.code(), InstanceMetrics.NONE);
        RequestStates.setCurrent(context, new InstanceState(instance, new SignedOut(
                new AuthenticationReason("token-invalid-issuer"),
                "The token is of none of the configured Clerk instances, so it was left to the other authentication mechanisms.",
                Optional.of(TokenCarrier.HEADER))));
    }

    Uni<SecurityIdentity> identity(RoutingContext context, InstanceState state, IdentityProviderManager identities) {
        RequestStates.setCurrent(context, state);
        if (state.cleanLocation().isPresent()) {
            return Uni.createFrom()
                    .failure(new AuthenticationRedirectException(TEMPORARY_REDIRECT, state.cleanLocation().get()));
        }
        Optional<AuthenticationRequest> signedIn = signedIn(state);
        if (signedIn.isPresent()) {
            context.put(HttpAuthenticationMechanism.class.getName(), this);
            return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(signedIn.get(), context));
        }
        if (!state.isRefused()) {
            return Uni.createFrom().nullItem();
        }
        if (!mayBeAcceptedLater(context, state)) {
            SignedOutLog.refused(context, state);
            events.refused(context, state);
        }
        if (state.isRefusedCookie()) {
            // Nobody else reads our cookies, and a browser keeps them long after it has come to use other credentials.
            return Uni.createFrom().nullItem();
        }
        // Not null: another mechanism would try the same token and answer 401 where a lax endpoint goes on.
        context.put(HttpAuthenticationMechanism.class.getName(), this);
        return identities.authenticate(AnonymousAuthenticationRequest.INSTANCE);
    }

    private static Optional<AuthenticationRequest> signedIn(InstanceState state) {
        return state.session().<AuthenticationRequest> map(session -> new ClerkAuthenticationRequest(session, state.instance()))
                .or(() -> state.machine().map(token -> new ClerkMachineAuthenticationRequest(token, state.instance())));
    }

    /** Whether this is no session, but may be what the endpoint wants; if it is not, the answer says so. */
    private boolean mayBeAcceptedLater(RoutingContext context, InstanceState state) {
        TokenType presented = RequestStates.presentedType(context);
        return presented != TokenType.SESSION_TOKEN && accepted.types().contains(presented)
                && state.request() instanceof SignedOut signedOut
                && signedOut.tokenType().equals(Optional.of(TokenType.SESSION_TOKEN));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(challenges.of(context));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ClerkAuthenticationRequest.class, ClerkMachineAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(
                new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, BEARER, SCHEME));
    }

    @Override
    public int getPriority() {
        return PRIORITY;
    }
}

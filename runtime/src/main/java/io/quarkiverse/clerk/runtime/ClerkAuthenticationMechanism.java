package io.quarkiverse.clerk.runtime;

import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.runtime.authentication.AuthorizationHeader;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.authentication.TokenCarrier;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * Looks at each request for a Clerk session. It never fails an authentication: a token that is refused makes an anonymous
 * identity, so that lax endpoints go on and strict ones answer 401, and the reason is kept with the request.
 */
@Singleton
public class ClerkAuthenticationMechanism implements HttpAuthenticationMechanism {

    /** Before quarkus-oidc (1001) and smallrye-jwt (1000): tokens of other issuers are handed on to them. */
    private static final int PRIORITY = 1002;
    private static final String BEARER = "Bearer";
    private static final String SCHEME = "clerk";
    private static final Logger LOG = Logger.getLogger(ClerkAuthenticationMechanism.class);

    private final ClerkInstances instances;
    private final OtherBearerMechanisms others;

    ClerkAuthenticationMechanism(ClerkInstances instances, OtherBearerMechanisms others) {
        this.instances = instances;
        this.others = others;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        MultiMap headers = context.request().headers();
        String authorization = headers.get(HttpHeaderNames.AUTHORIZATION);
        if (authorization == null && !headers.contains(HttpHeaderNames.COOKIE)) {
            return Uni.createFrom().nullItem();
        }
        ClerkInstanceRuntime instance = instances.get(ClerkInstances.DEFAULT);
        Optional<String> token = AuthorizationHeader.token(Optional.ofNullable(authorization));
        if (token.isPresent() && mayBeForeign()) {
            Optional<Jwt> jwt = decode(token.get());
            if (isForeign(jwt)) {
                decline(context, instance);
                return Uni.createFrom().nullItem();
            }
            instance = jwt.map(decoded -> decoded.claimText("iss")).flatMap(instances::byIssuer).orElse(instance);
        }
        return RequestStates.decide(context, instance).flatMap(state -> identity(context, state, identities));
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

    private static void decline(RoutingContext context, ClerkInstanceRuntime instance) {
        RequestStates.setCurrent(context, new InstanceState(instance, new SignedOut(
                new AuthenticationReason("token-invalid-issuer"),
                "The token is of none of the configured Clerk instances, so it was left to the other authentication mechanisms.",
                Optional.of(TokenCarrier.HEADER))));
    }

    Uni<SecurityIdentity> identity(RoutingContext context, InstanceState state, IdentityProviderManager identities) {
        RequestStates.setCurrent(context, state);
        if (state.session().isPresent()) {
            context.put(HttpAuthenticationMechanism.class.getName(), this);
            return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(
                    new ClerkAuthenticationRequest(state.session().get(), state.instance().name()), context));
        }
        if (!state.isRefused()) {
            return Uni.createFrom().nullItem();
        }
        LOG.debugf("Signed out: %s. %s", state.reason(), state.message());
        if (state.isRefusedCookie()) {
            // Nobody else reads our cookies, and a browser keeps them long after it has come to use other credentials.
            return Uni.createFrom().nullItem();
        }
        // Not null: another mechanism would try the same token and answer 401 where a lax endpoint goes on.
        context.put(HttpAuthenticationMechanism.class.getName(), this);
        return identities.authenticate(AnonymousAuthenticationRequest.INSTANCE);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        boolean refused = RequestStates.current(context).filter(InstanceState::isRefused).isPresent();
        return Uni.createFrom().item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(),
                HttpHeaderNames.WWW_AUTHENTICATE, challenge(refused)));
    }

    /** RFC 6750 §3: the error is named only where a token was presented. */
    static String challenge(boolean refused) {
        return refused ? BEARER + " realm=\"clerk\", error=\"invalid_token\"" : BEARER + " realm=\"clerk\"";
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(ClerkAuthenticationRequest.class);
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

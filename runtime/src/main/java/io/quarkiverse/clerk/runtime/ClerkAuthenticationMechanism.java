package io.quarkiverse.clerk.runtime;

import java.util.Optional;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.authentication.AuthorizationHeader;
import io.quarkiverse.clerk.runtime.authentication.RequestState.SignedOut;
import io.quarkiverse.clerk.runtime.authentication.TokenCarrier;
import io.quarkiverse.clerk.runtime.token.Jwt;
import io.quarkiverse.clerk.runtime.token.TokenRecognition;
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
    private final AcceptedTokenTypes accepted;

    ClerkAuthenticationMechanism(ClerkInstances instances, OtherBearerMechanisms others, AcceptedTokenTypes accepted) {
        this.instances = instances;
        this.others = others;
        this.accepted = accepted;
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
            if (isForeign(jwt) && !isAcceptedSomewhere(token.get(), jwt)) {
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

    /**
     * Whether an endpoint wants to know about the token, which others would refuse before that endpoint is reached. It is told
     * by
     * Clerk's own prefixes: the type of an OAuth token that is a JWT is everybody's, so of these the issuer decides.
     */
    private boolean isAcceptedSomewhere(String token, Optional<Jwt> jwt) {
        Optional<TokenType> type = TokenRecognition.opaqueType(token)
                .or(() -> jwt.flatMap(Jwt::machineTokenType).filter(TokenType.M2M_TOKEN::equals));
        return type.filter(accepted.types()::contains).isPresent();
    }

    private static void decline(RoutingContext context, ClerkInstanceRuntime instance) {
        RequestStates.setCurrent(context, new InstanceState(instance, new SignedOut(
                new AuthenticationReason("token-invalid-issuer"),
                "The token is of none of the configured Clerk instances, so it was left to the other authentication mechanisms.",
                Optional.of(TokenCarrier.HEADER))));
    }

    Uni<SecurityIdentity> identity(RoutingContext context, InstanceState state, IdentityProviderManager identities) {
        RequestStates.setCurrent(context, state);
        Optional<AuthenticationRequest> signedIn = state.session()
                .<AuthenticationRequest> map(session -> new ClerkAuthenticationRequest(session, state.instance().name()))
                .or(() -> state.machine()
                        .map(token -> new ClerkMachineAuthenticationRequest(token, state.instance().name())));
        if (signedIn.isPresent()) {
            context.put(HttpAuthenticationMechanism.class.getName(), this);
            return identities.authenticate(HttpSecurityUtils.setRoutingContextAttribute(signedIn.get(), context));
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
        return Uni.createFrom().item(new ChallengeData(HttpResponseStatus.UNAUTHORIZED.code(),
                HttpHeaderNames.WWW_AUTHENTICATE, BearerChallenge.of(context, instances).unauthorized()));
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

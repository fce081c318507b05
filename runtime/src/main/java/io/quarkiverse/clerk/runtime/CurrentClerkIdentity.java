package io.quarkiverse.clerk.runtime;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;

import io.quarkiverse.clerk.Actor;
import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.AuthorizationCheck;
import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.FactorVerificationAge;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.model.Organization;
import io.quarkiverse.clerk.api.model.Session;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;

/** A view of the identity that Quarkus has of the current request; it keeps nothing itself but what it fetched. */
@RequestScoped
class CurrentClerkIdentity implements ClerkIdentity {

    private final CurrentIdentityAssociation identity;
    private final CurrentVertxRequest request;
    private final ClerkInstances instances;
    private final FetchedOnce<User> user = new FetchedOnce<>();
    private final FetchedOnce<Session> session = new FetchedOnce<>();
    private final FetchedOnce<Optional<Organization>> organization = new FetchedOnce<>();

    CurrentClerkIdentity(CurrentIdentityAssociation identity, CurrentVertxRequest request, ClerkInstances instances) {
        this.identity = identity;
        this.request = request;
        this.instances = instances;
    }

    @Override
    public boolean isSignedIn() {
        return attribute().isPresent();
    }

    @Override
    public Optional<AuthenticationReason> reason() {
        return isSignedIn() ? Optional.empty() : Optional.of(signedOutReason());
    }

    @Override
    public String instance() {
        return attribute().map(ClerkSessionAttribute::instance)
                .or(() -> state().map(state -> state.instance().name())).orElse(ClerkInstances.DEFAULT);
    }

    @Override
    public String userId() {
        return findUserId().orElseThrow(this::signedOut);
    }

    @Override
    public Optional<String> findUserId() {
        return claims(SessionClaims::userId);
    }

    @Override
    public String sessionId() {
        return findSessionId().orElseThrow(this::signedOut);
    }

    @Override
    public Optional<String> findSessionId() {
        return claims(SessionClaims::sessionId);
    }

    @Override
    public Optional<String> sessionStatus() {
        return claims(SessionClaims::sessionStatus).or(() -> state().flatMap(InstanceState::sessionStatus));
    }

    @Override
    public Optional<String> organizationId() {
        return claims(SessionClaims::organizationId);
    }

    @Override
    public Optional<String> organizationRole() {
        return claims(SessionClaims::organizationRole);
    }

    @Override
    public Optional<String> organizationSlug() {
        return claims(SessionClaims::organizationSlug);
    }

    @Override
    public Set<String> permissions() {
        return claims(SessionClaims::organizationPermissions).map(Collections::unmodifiableSet).orElse(Set.of());
    }

    @Override
    public Optional<Actor> actor() {
        return claims(SessionClaims::actor);
    }

    @Override
    public Map<String, Object> claims() {
        return attribute().map(attribute -> attribute.session().claims().all()).orElse(Map.of());
    }

    @Override
    public Optional<FactorVerificationAge> factorVerificationAge() {
        return claims(SessionClaims::factorVerificationAge);
    }

    @Override
    public boolean has(AuthorizationCheck check) {
        return attribute().filter(attribute -> attribute.session().claims().meets(check)).isPresent();
    }

    @Override
    public Optional<String> token() {
        return attribute().map(attribute -> attribute.session().raw());
    }

    @Override
    public Uni<String> getToken(String template) {
        return mint(template, Optional.empty());
    }

    @Override
    public Uni<String> getToken(String template, Duration expiresIn) {
        return mint(template, Optional.of(expiresIn));
    }

    private Uni<String> mint(String template, Optional<Duration> expiresIn) {
        Optional<String> session = findSessionId();
        if (session.isEmpty()) {
            return Uni.createFrom().failure(this::signedOut);
        }
        return instances.get(instance()).tokens().mint(session.get(), template, expiresIn);
    }

    @Override
    public Uni<User> user() {
        return user.get(() -> fetch(findUserId(), client -> client.users().get(userId())));
    }

    @Override
    public Uni<Session> session() {
        return session.get(() -> fetch(findSessionId(), client -> client.sessions().get(sessionId())));
    }

    @Override
    public Uni<Optional<Organization>> organization() {
        return organization.get(() -> fetch(findSessionId(), client -> organizationId()
                .map(id -> client.organizations().get(id).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    /** @param proof what only those have who are signed in */
    private <T> Uni<T> fetch(Optional<String> proof, Function<ReactiveClerkClient, Uni<T>> call) {
        return proof.isEmpty() ? Uni.createFrom().failure(this::signedOut)
                : call.apply(instances.get(instance()).reactiveClient());
    }

    private <T> Optional<T> claims(Function<SessionClaims, Optional<T>> claim) {
        return attribute().flatMap(attribute -> claim.apply(attribute.session().claims()));
    }

    private Optional<ClerkSessionAttribute> attribute() {
        return ClerkSessionAttribute.of(identity.getIdentity());
    }

    private Optional<InstanceState> state() {
        return Optional.ofNullable(request.getCurrent()).flatMap(RequestStates::current);
    }

    private AuthenticationReason signedOutReason() {
        return state().filter(state -> state.session().isEmpty()).map(InstanceState::reason)
                .orElse(AuthenticationReason.SESSION_TOKEN_AND_UAT_MISSING);
    }

    private ClerkAuthException signedOut() {
        AuthenticationReason reason = signedOutReason();
        return new ClerkAuthException(reason, "The caller is signed out (" + reason + "). Ask isSignedIn() first, or annotate "
                + "the endpoint with @RequireClerkSession.");
    }
}

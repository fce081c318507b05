package io.quarkiverse.clerk.runtime;

import java.time.Duration;
import java.time.Instant;
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
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.api.model.Organization;
import io.quarkiverse.clerk.api.model.Session;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkiverse.clerk.runtime.token.VerifiedSession;
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
    public Optional<TokenType> tokenType() {
        return session(session -> Optional.of(TokenType.SESSION_TOKEN))
                .or(() -> machine(token -> Optional.of(token.type())));
    }

    @Override
    public Optional<AuthenticationReason> reason() {
        return isSignedIn() ? Optional.empty() : Optional.of(signedOutReason());
    }

    @Override
    public String instance() {
        return attribute().map(ClerkAttribute::instance).or(() -> state().map(state -> state.instance().name()))
                .orElse(ClerkInstances.DEFAULT);
    }

    @Override
    public String userId() {
        return findUserId().orElseThrow(() -> missing("user"));
    }

    @Override
    public Optional<String> findUserId() {
        return claims(SessionClaims::userId).or(() -> machine(MachineToken::userId));
    }

    @Override
    public String sessionId() {
        return findSessionId().orElseThrow(() -> missing("session"));
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
        return claims(SessionClaims::organizationId).or(() -> machine(MachineToken::organizationId));
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
        return claims(SessionClaims::actor).or(() -> machine(MachineToken::actor));
    }

    @Override
    public Map<String, Object> claims() {
        return session(session -> Optional.of(session.claims().all())).or(() -> machine(MachineToken::claims))
                .orElse(Map.of());
    }

    @Override
    public Optional<String> subject() {
        return claims(SessionClaims::userId).or(() -> machine(token -> Optional.of(token.subject())));
    }

    @Override
    public Optional<String> tokenId() {
        return machine(token -> Optional.of(token.id())).filter(id -> !id.isEmpty());
    }

    @Override
    public Optional<String> apiKeyName() {
        return machine(MachineToken::name);
    }

    @Override
    public Optional<String> machineId() {
        return machine(MachineToken::machineId);
    }

    @Override
    public Optional<String> clientId() {
        return machine(MachineToken::clientId);
    }

    @Override
    public Set<String> scopes() {
        return machine(token -> Optional.of(token.scopes())).orElse(Set.of());
    }

    @Override
    public Optional<Instant> expiresAt() {
        return session(session -> Optional.of(Instant.ofEpochMilli(session.expiresAtMillis())))
                .or(() -> machine(MachineToken::expiresAt));
    }

    @Override
    public Optional<FactorVerificationAge> factorVerificationAge() {
        return claims(SessionClaims::factorVerificationAge);
    }

    @Override
    public boolean has(AuthorizationCheck check) {
        return session(Optional::of).filter(session -> session.claims().meets(check)).isPresent();
    }

    @Override
    public Optional<String> token() {
        return session(session -> session.claims().sessionId().map(id -> session.raw()))
                .or(() -> machine(token -> Optional.of(token.raw())));
    }

    @Override
    public Uni<String> getToken(String template) {
        return mint(Optional.of(template), Optional.empty());
    }

    @Override
    public Uni<String> getToken(Duration expiresIn) {
        return mint(Optional.empty(), Optional.of(expiresIn));
    }

    @Override
    public Uni<String> getToken(String template, Duration expiresIn) {
        return mint(Optional.of(template), Optional.of(expiresIn));
    }

    private Uni<String> mint(Optional<String> template, Optional<Duration> expiresIn) {
        Optional<String> session = findSessionId();
        if (session.isEmpty()) {
            return Uni.createFrom().failure(() -> missing("session"));
        }
        return instances.get(instance()).tokens().mint(session.get(), template, expiresIn);
    }

    @Override
    public Uni<User> user() {
        return user.get(() -> fetch("user", findUserId().isPresent(), client -> client.users().get(userId())));
    }

    @Override
    public Uni<Session> session() {
        return session.get(() -> fetch("session", findSessionId().isPresent(), client -> client.sessions().get(sessionId())));
    }

    @Override
    public Uni<Optional<Organization>> organization() {
        return organization.get(() -> fetch("organization", isSignedIn(), client -> organizationId()
                .map(id -> client.organizations().get(id).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    private <T> Uni<T> fetch(String what, boolean known, Function<ReactiveClerkClient, Uni<T>> call) {
        return known ? call.apply(instances.get(instance()).reactiveClient())
                : Uni.createFrom().failure(() -> missing(what));
    }

    private <T> Optional<T> claims(Function<SessionClaims, Optional<T>> claim) {
        return session(session -> claim.apply(session.claims()));
    }

    private <T> Optional<T> session(Function<VerifiedSession, Optional<T>> property) {
        return attribute().flatMap(attribute -> attribute instanceof ClerkSessionAttribute ofSession
                ? property.apply(ofSession.session())
                : Optional.empty());
    }

    private <T> Optional<T> machine(Function<MachineToken, Optional<T>> property) {
        return attribute().flatMap(attribute -> attribute instanceof ClerkMachineAttribute ofMachine
                ? property.apply(ofMachine.token())
                : Optional.empty());
    }

    private Optional<ClerkAttribute> attribute() {
        return ClerkAttribute.of(identity.getIdentity());
    }

    private Optional<InstanceState> state() {
        return Optional.ofNullable(request.getCurrent()).flatMap(RequestStates::current);
    }

    private AuthenticationReason signedOutReason() {
        return state().filter(state -> !state.isSignedIn()).map(InstanceState::reason)
                .orElse(AuthenticationReason.SESSION_TOKEN_AND_UAT_MISSING);
    }

    private ClerkAuthException missing(String what) {
        if (isSignedIn()) {
            return new ClerkAuthException(AuthenticationReason.TOKEN_TYPE_MISMATCH, "The caller's "
                    + tokenType().map(TokenType::code).orElse("token") + " stands for no " + what
                    + ". Ask tokenType() first, or do not accept tokens of this type here.");
        }
        AuthenticationReason reason = signedOutReason();
        return new ClerkAuthException(reason, "The caller is signed out (" + reason + "). Ask isSignedIn() first, or annotate "
                + "the endpoint with @RequireClerkSession.");
    }
}

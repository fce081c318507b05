package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.AuthorizationCheck;
import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.ReverificationRequiredException;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.ClerkRequirement.Mode;
import io.quarkiverse.clerk.runtime.authentication.RequestState.Handshake;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkiverse.clerk.runtime.token.SessionClaims;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;

/** What an endpoint's requirement does with the caller's identity (design §3). */
@Singleton
class SessionEnforcement {

    private static final Logger LOG = Logger.getLogger(SessionEnforcement.class);

    private final Instance<ClerkErrorHandler> handlers;
    private final Challenges challenges;
    private final DecisionEvents events;

    SessionEnforcement(@Any Instance<ClerkErrorHandler> handlers, Challenges challenges, DecisionEvents events) {
        this.handlers = handlers;
        this.challenges = challenges;
        this.events = events;
    }

    /**
     * Returns if the request may go on.
     *
     * @throws Throwable the error that ends the request: {@link ForbiddenException} if the caller does not meet the
     *         requirement, else what the handler returned
     */
    void enforce(ClerkRequirement requirement, SecurityIdentity identity, RoutingContext request,
            ContainerRequestContext context) throws Throwable {
        Optional<ClerkAttribute> caller = ClerkAttribute.of(identity).filter(known -> isAccepted(requirement, known));
        if (caller.isPresent()) {
            try {
                require(requirement, caller.get());
            } catch (ForbiddenException e) {
                events.notAuthorized(request, identity, () -> e);
                throw e;
            }
            events.authorized(request, identity);
            return;
        }
        RequestStates.countLast(request);
        Optional<InstanceState> state = RequestStates.current(request);
        Optional<Handshake> handshake = state.flatMap(InstanceState::handshake);
        if (handshake.isPresent()) {
            DecisionHeaders.redirect(request, handshake.get());
            context.abortWith(Response.status(Response.Status.TEMPORARY_REDIRECT).build());
            return;
        }
        if (requirement.mode() == Mode.REQUIRED || state.filter(InstanceState::isRefused).isPresent()) {
            Optional<? extends Throwable> ending = ending(requirement, state);
            if (ending.isPresent()) {
                if (ending.get() instanceof ClerkAuthException) {
                    challenges.announce(request);
                }
                events.notAuthorized(request, identity, ending::get);
                throw ending.get();
            }
        }
    }

    private static boolean isAccepted(ClerkRequirement requirement, ClerkAttribute caller) {
        return requirement.accepts().contains(caller instanceof ClerkMachineAttribute machine ? machine.token().type()
                : TokenType.SESSION_TOKEN);
    }

    private static void require(ClerkRequirement requirement, ClerkAttribute caller) {
        if (caller instanceof ClerkMachineAttribute machine) {
            requireScopes(requirement, machine.token());
        } else if (caller instanceof ClerkSessionAttribute session) {
            requireCheck(requirement, session.session().claims());
        }
    }

    private static void requireScopes(ClerkRequirement requirement, MachineToken token) {
        if (!token.scopes().containsAll(requirement.scopes())) {
            LOG.debugf("Forbidden: %s has not all of the scopes %s", token, requirement.scopes());
            throw new InsufficientScopeException(requirement.scopes());
        }
    }

    private static void requireCheck(ClerkRequirement requirement, SessionClaims claims) {
        AuthorizationCheck check = requirement.check();
        if (check.isEmpty() || claims.meets(check)) {
            return;
        }
        LOG.debugf("Forbidden: session %s of %s does not meet %s", claims.sessionId().orElse("?"),
                claims.userId().orElse("?"), check);
        throw onlyReverificationFails(check, claims) ? new ReverificationRequiredException(requirement.reverification())
                : new ForbiddenException();
    }

    private static boolean onlyReverificationFails(AuthorizationCheck check, SessionClaims claims) {
        AuthorizationCheck rest = new AuthorizationCheck(check.role(), check.permission(), check.feature(), check.plan(),
                Optional.empty());
        return check.reverification().isPresent() && (rest.isEmpty() || claims.meets(rest));
    }

    private Optional<? extends Throwable> ending(ClerkRequirement requirement, Optional<InstanceState> state) {
        return requirement.onError().isPresent()
                ? handlers.select(requirement.onError().get()).get().onError(error(state))
                : byDefault(requirement.mode(), state);
    }

    private static Optional<ClerkAuthException> byDefault(Mode mode, Optional<InstanceState> state) {
        // Both are in the log already: what was refused, and soon what is answered with 401.
        return mode == Mode.REQUIRED ? Optional.of(error(state)) : Optional.empty();
    }

    private static ClerkAuthException error(Optional<InstanceState> state) {
        AuthenticationReason reason = SignedOutLog.reason(state);
        return new ClerkAuthException(reason, SignedOutLog.text(reason, SignedOutLog.message(state)));
    }
}

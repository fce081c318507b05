package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.runtime.authentication.RequestState;
import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.vertx.ext.web.RoutingContext;

/**
 * What was decided about a request, for those who show it. It has no token.
 *
 * @param instance the name of the instance that decided
 * @param outcome in the words of {@code x-clerk-auth-status}
 * @param reason why the caller is not signed in; empty if it is
 * @param message the same with the fix; empty if the caller is signed in
 * @param subject who is signed in
 */
public record RequestDecision(String instance, String outcome, Optional<AuthenticationReason> reason, Optional<String> message,
        Optional<String> subject) {

    /** The decision that the identity of a request stands on; empty if no Clerk credential was looked at. */
    public static Optional<RequestDecision> of(RoutingContext request) {
        return RequestStates.current(request).map(RequestDecision::of);
    }

    /** What a decision of an instance comes to. */
    public static RequestDecision of(ClerkInstanceRuntime instance, RequestState state) {
        return of(new InstanceState(instance, state));
    }

    /** The decision about a request that nothing came with. */
    public static RequestDecision ofNothing(String instance) {
        return new RequestDecision(instance, "signed-out", Optional.of(SignedOutLog.reason(Optional.empty())),
                Optional.of(SignedOutLog.message(Optional.empty())), Optional.empty());
    }

    private static RequestDecision of(InstanceState state) {
        if (state.isSignedIn()) {
            return new RequestDecision(state.instance().name(), "signed-in", Optional.empty(), Optional.empty(),
                    state.session().flatMap(session -> session.claims().userId())
                            .or(() -> state.machine().map(MachineToken::subject)));
        }
        return new RequestDecision(state.instance().name(), state.handshake().isPresent() ? "handshake" : "signed-out",
                Optional.of(state.reason()), Optional.of(state.message()), Optional.empty());
    }
}

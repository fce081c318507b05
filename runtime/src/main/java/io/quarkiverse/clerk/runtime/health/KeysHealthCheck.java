package io.quarkiverse.clerk.runtime.health;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

import io.quarkiverse.clerk.AuthenticationReason;
import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.ClerkInstanceRuntime;
import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.token.TokenErrorReason;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;

/**
 * Whether session tokens can be verified: up as long as there are keys, however long Clerk has not been reached, and down
 * with the reason when there are none. It asks Clerk only where a request with a token would, and blocks nothing.
 */
@Readiness
@Singleton
public class KeysHealthCheck implements AsyncHealthCheck {

    private static final String NAME = "Clerk keys";
    private static final String UP = "available";
    private static final String LOADING = "loading";
    /** Whoever asks for the health of an application does not wait as long as the Backend API may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ClerkInstances instances;
    private final CheckedInstances checked;

    KeysHealthCheck(ClerkInstances instances, CheckedInstances checked) {
        this.instances = instances;
        this.checked = checked;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        List<Uni<State>> states = checked.names().stream().map(instances::get).map(KeysHealthCheck::state).toList();
        return Uni.join().all(states).andFailFast().map(KeysHealthCheck::response);
    }

    private static Uni<State> state(ClerkInstanceRuntime instance) {
        return instance.keys().ready().ifNoItem().after(PATIENCE).fail()
                .replaceWith(new State(instance.name(), true, UP))
                .onFailure().recoverWithItem(failure -> new State(instance.name(), false, reason(failure)));
    }

    /** Not more: the log says what happened, and strangers may ask for the health. */
    private static String reason(Throwable failure) {
        if (failure instanceof TimeoutException) {
            return LOADING;
        }
        if (failure instanceof TokenVerificationException e) {
            return e.reason().code();
        }
        return failure instanceof ClerkApiException ? TokenErrorReason.JWK_REMOTE_FAILED_TO_LOAD.code()
                : AuthenticationReason.UNEXPECTED_ERROR.code();
    }

    private static HealthCheckResponse response(List<State> states) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named(NAME)
                .status(states.stream().allMatch(State::up));
        states.forEach(state -> response.withData(state.instance(), state.text()));
        return response.build();
    }

    private record State(String instance, boolean up, String text) {
    }
}

package io.quarkiverse.clerk.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;

import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.ClerkException;
import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.runtime.authentication.RequestState;

/**
 * What the filter does with a request that was decided about, without a server: whether it goes on, and with which error it
 * ends.
 *
 * @param error the error that was passed on; empty if the request goes on
 * @param reported what the error handler was asked about; empty if it was not asked
 */
public record EnforcedRequest(Optional<Throwable> error, Optional<ClerkAuthException> reported) {

    /** Enforces the defaults of the annotation, whose handler is not seen from outside. */
    public static EnforcedRequest byDefault(boolean required, RequestState state) {
        return enforce(required, state, null);
    }

    /** Enforces with a handler of the application. */
    public static EnforcedRequest withHandler(boolean required, RequestState state, ClerkErrorHandler handler) {
        return enforce(required, state, handler);
    }

    /** The status and the body of the answer to the error. */
    public static Map<String, Object> answer(ClerkException error, boolean passThrough) {
        ErrorResponses.ErrorResponse answer = new ErrorResponses(passThrough).of(error);
        Map<String, Object> described = new HashMap<>(Map.of("status", answer.status()));
        answer.json().ifPresent(json -> described.put("json", json));
        return described;
    }

    private static EnforcedRequest enforce(boolean required, RequestState state, ClerkErrorHandler handler) {
        Recorder recorder = new Recorder(handler);
        Class<? extends ClerkErrorHandler> named = handler == null ? null : Recorder.class;
        ClerkRequirement requirement = required
                ? ClerkRequirement.required(ClerkInstances.DEFAULT, named, "", "", "", "",
                        Reverification.NONE)
                : ClerkRequirement.optional(ClerkInstances.DEFAULT, named);
        DecidedRequest request = DecidedRequest.of(state);
        try {
            new SessionEnforcement(onlyBean(recorder), new Challenges(null), DecisionEvents.observedByNobody()).enforce(
                    requirement, request.identity(), request.context(),
                    DecidedRequest.proxy(ContainerRequestContext.class, (proxy, method, arguments) -> null));
            return new EnforcedRequest(Optional.empty(), recorder.reported);
        } catch (Throwable error) {
            return new EnforcedRequest(Optional.of(error), recorder.reported);
        }
    }

    private static Instance<ClerkErrorHandler> onlyBean(ClerkErrorHandler bean) {
        Instance<?> instance = DecidedRequest.proxy(Instance.class,
                (proxy, method, arguments) -> method.getName().equals("get") ? bean : proxy);
        return cast(instance);
    }

    @SuppressWarnings("unchecked")
    private static Instance<ClerkErrorHandler> cast(Instance<?> instance) {
        return (Instance<ClerkErrorHandler>) instance;
    }

    /** Remembers what the application's handler was asked about. */
    private static final class Recorder implements ClerkErrorHandler {

        private final ClerkErrorHandler delegate;
        private Optional<ClerkAuthException> reported = Optional.empty();

        Recorder(ClerkErrorHandler delegate) {
            this.delegate = delegate;
        }

        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            reported = Optional.of(e);
            return delegate.onError(e);
        }
    }
}

package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import io.quarkiverse.clerk.AuthorizationCheck;
import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.Reverification;

/**
 * What an endpoint asks of the caller; resolved by the build from the annotations.
 *
 * @param mode whether a session is looked at at all, optional or required
 * @param instance the Clerk instance whose sessions count
 * @param check what else the session must meet; empty asks nothing
 * @param reverification the preset behind the check's reverification, for the answer that ClerkJS reads
 * @param onError the handler, empty for the default of the mode
 */
public record ClerkRequirement(Mode mode, String instance, AuthorizationCheck check, Reverification reverification,
        Optional<Class<? extends ClerkErrorHandler>> onError) {

    /** How an endpoint deals with sessions. */
    public enum Mode {
        /** No annotation applies. */
        NONE,
        /** {@code @ClerkSession} */
        OPTIONAL,
        /** {@code @RequireClerkSession} */
        REQUIRED
    }

    private static final AuthorizationCheck NOTHING = new AuthorizationCheck(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    /** An endpoint that no annotation applies to. */
    public static ClerkRequirement none() {
        return new ClerkRequirement(Mode.NONE, ClerkInstances.DEFAULT, NOTHING, Reverification.NONE, Optional.empty());
    }

    /**
     * @param onError the handler, null for the default
     */
    public static ClerkRequirement optional(String instance, Class<? extends ClerkErrorHandler> onError) {
        return new ClerkRequirement(Mode.OPTIONAL, instance, NOTHING, Reverification.NONE, Optional.ofNullable(onError));
    }

    /**
     * Called by generated code: an empty text asks nothing.
     *
     * @param onError the handler, null for the default
     */
    public static ClerkRequirement required(String instance, Class<? extends ClerkErrorHandler> onError, String role,
            String permission, String feature, String plan, Reverification reverification) {
        AuthorizationCheck check = new AuthorizationCheck(asked(role), asked(permission), asked(feature), asked(plan),
                reverification == Reverification.NONE ? Optional.empty() : Optional.of(reverification.policy()));
        return new ClerkRequirement(Mode.REQUIRED, instance, check, reverification, Optional.ofNullable(onError));
    }

    private static Optional<String> asked(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

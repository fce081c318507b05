package io.quarkiverse.clerk.runtime;

import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.AuthorizationCheck;
import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.TokenType;

/**
 * What an endpoint asks of the caller; resolved by the build from the annotations.
 *
 * @param mode whether a session is looked at at all, optional or required
 * @param instance the Clerk instance whose sessions count
 * @param accepts what callers may authenticate with
 * @param scopes the scopes that a caller without session must have
 * @param check what else the session must meet; empty asks nothing
 * @param reverification the preset behind the check's reverification, for the answer that ClerkJS reads
 * @param onError the handler, empty for the default of the mode
 */
public record ClerkRequirement(Mode mode, String instance, Set<TokenType> accepts, Set<String> scopes,
        AuthorizationCheck check, Reverification reverification, Optional<Class<? extends ClerkErrorHandler>> onError) {

    /** How an endpoint deals with sessions. */
    public enum Mode {
        /** No annotation applies. */
        NONE,
        /** {@code @ClerkSession} */
        OPTIONAL,
        /** {@code @RequireClerkSession} */
        REQUIRED
    }

    /** Sessions alone, always this very object: it is compared for each request. */
    static final Set<TokenType> SESSIONS = Set.of(TokenType.SESSION_TOKEN);

    private static final AuthorizationCheck NOTHING = new AuthorizationCheck(Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty());

    public ClerkRequirement {
        accepts = accepts.equals(SESSIONS) ? SESSIONS : Set.copyOf(accepts);
        scopes = Set.copyOf(scopes);
    }

    /** An endpoint that no annotation applies to. */
    public static ClerkRequirement none() {
        return new ClerkRequirement(Mode.NONE, ClerkInstances.DEFAULT, SESSIONS, Set.of(), NOTHING, Reverification.NONE,
                Optional.empty());
    }

    /**
     * @param onError the handler, null for the default
     */
    public static ClerkRequirement optional(String instance, Class<? extends ClerkErrorHandler> onError) {
        return new ClerkRequirement(Mode.OPTIONAL, instance, SESSIONS, Set.of(), NOTHING, Reverification.NONE,
                Optional.ofNullable(onError));
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
        return new ClerkRequirement(Mode.REQUIRED, instance, SESSIONS, Set.of(), check, reverification,
                Optional.ofNullable(onError));
    }

    /** Called by generated code: the same for an endpoint that others than sessions may call, with these scopes. */
    public ClerkRequirement accepting(TokenType[] types, String[] scopes) {
        return new ClerkRequirement(mode, instance, Set.of(types), Set.of(scopes), check, reverification, onError);
    }

    boolean acceptsSessions() {
        return accepts.contains(TokenType.SESSION_TOKEN);
    }

    /** Whether others than sessions may call. */
    boolean acceptsMachines() {
        return !accepts.equals(SESSIONS);
    }

    private static Optional<String> asked(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

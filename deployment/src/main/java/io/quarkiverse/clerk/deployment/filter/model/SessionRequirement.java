package io.quarkiverse.clerk.deployment.filter.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jboss.jandex.DotName;

import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.runtime.ClerkRequirement.Mode;

/**
 * The build's view of {@link io.quarkiverse.clerk.runtime.ClerkRequirement}: what the annotations say, in texts. Sets are
 * sorted, so that the same application is generated the same way each time.
 *
 * @param instance the name of the Clerk instance, empty for the default one
 * @param onError the handler, empty for the default of the mode
 * @param role empty asks nothing, as do the other texts
 * @param accepts what callers may authenticate with
 * @param scopes what callers without session must have
 */
public record SessionRequirement(Mode mode, String instance, Optional<DotName> onError, String role, String permission,
        String feature, String plan, Reverification reverification, SortedSet<TokenType> accepts,
        SortedSet<String> scopes) {

    private static final SortedSet<TokenType> SESSIONS = Collections
            .unmodifiableSortedSet(new TreeSet<>(Collections.singleton(TokenType.SESSION_TOKEN)));

    /** No annotation applies. */
    public static final SessionRequirement NONE = new SessionRequirement(Mode.NONE, "", Optional.empty(), "", "", "", "",
            Reverification.NONE);

    /** {@code @ClerkSession} without attributes. */
    public static final SessionRequirement SESSION = optional("", Optional.empty());

    /** {@code @RequireClerkSession} without attributes. */
    public static final SessionRequirement REQUIRE_SESSION = new SessionRequirement(Mode.REQUIRED, "", Optional.empty(), "",
            "", "", "", Reverification.NONE);

    /** What an endpoint asks that accepts sessions only. */
    public SessionRequirement(Mode mode, String instance, Optional<DotName> onError, String role, String permission,
            String feature, String plan, Reverification reverification) {
        this(mode, instance, onError, role, permission, feature, plan, reverification, SESSIONS,
                Collections.emptySortedSet());
    }

    public static SessionRequirement optional(String instance, Optional<DotName> onError) {
        return new SessionRequirement(Mode.OPTIONAL, instance, onError, "", "", "", "", Reverification.NONE);
    }

    /** The same with other token types and scopes. */
    public SessionRequirement accepting(Collection<TokenType> types, Collection<String> asked) {
        return new SessionRequirement(mode, instance, onError, role, permission, feature, plan, reverification,
                Collections.unmodifiableSortedSet(new TreeSet<>(types)),
                Collections.unmodifiableSortedSet(new TreeSet<>(asked)));
    }

    public boolean isNone() {
        return mode == Mode.NONE;
    }

    public boolean isRequired() {
        return mode == Mode.REQUIRED;
    }

    public boolean acceptsSessions() {
        return accepts.contains(TokenType.SESSION_TOKEN);
    }

    /** Whether others than sessions are accepted. */
    public boolean acceptsMachines() {
        return accepts.stream().anyMatch(type -> type != TokenType.SESSION_TOKEN);
    }

    /** Whether something is asked that only a session can have. */
    public boolean checksSessions() {
        return !role.isEmpty() || !permission.isEmpty() || !feature.isEmpty() || !plan.isEmpty()
                || reverification != Reverification.NONE;
    }
}

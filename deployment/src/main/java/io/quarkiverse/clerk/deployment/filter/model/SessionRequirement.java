package io.quarkiverse.clerk.deployment.filter.model;

import java.util.Optional;

import org.jboss.jandex.DotName;

import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.runtime.ClerkRequirement.Mode;

/**
 * The build's view of {@link io.quarkiverse.clerk.runtime.ClerkRequirement}: what the annotations say, in texts.
 *
 * @param instance the name of the Clerk instance, empty for the default one
 * @param onError the handler, empty for the default of the mode
 * @param role empty asks nothing, as do the other texts
 */
public record SessionRequirement(Mode mode, String instance, Optional<DotName> onError, String role, String permission,
        String feature, String plan, Reverification reverification) {

    /** No annotation applies. */
    public static final SessionRequirement NONE = new SessionRequirement(Mode.NONE, "", Optional.empty(), "", "", "", "",
            Reverification.NONE);

    /** {@code @ClerkSession} without attributes. */
    public static final SessionRequirement SESSION = optional("", Optional.empty());

    /** {@code @RequireClerkSession} without attributes. */
    public static final SessionRequirement REQUIRE_SESSION = new SessionRequirement(Mode.REQUIRED, "", Optional.empty(), "",
            "", "", "", Reverification.NONE);

    public static SessionRequirement optional(String instance, Optional<DotName> onError) {
        return new SessionRequirement(Mode.OPTIONAL, instance, onError, "", "", "", "", Reverification.NONE);
    }

    public boolean isNone() {
        return mode == Mode.NONE;
    }

    public boolean isRequired() {
        return mode == Mode.REQUIRED;
    }
}

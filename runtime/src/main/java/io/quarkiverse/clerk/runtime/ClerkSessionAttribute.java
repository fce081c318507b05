package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import io.quarkiverse.clerk.runtime.token.VerifiedSession;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * The session behind an identity of Quarkus, as its attribute.
 *
 * @param session the session
 * @param instance the name of the instance that verified it
 */
record ClerkSessionAttribute(VerifiedSession session, String instance) implements ClerkAttribute {

    /** The session of the identity, if Clerk made it of one. */
    static Optional<ClerkSessionAttribute> of(SecurityIdentity identity) {
        return ClerkAttribute.of(identity).filter(ClerkSessionAttribute.class::isInstance)
                .map(ClerkSessionAttribute.class::cast);
    }
}

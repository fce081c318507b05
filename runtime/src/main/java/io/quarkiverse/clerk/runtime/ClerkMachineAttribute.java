package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import io.quarkiverse.clerk.runtime.token.MachineToken;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * The API key, M2M or OAuth token behind an identity of Quarkus, as its attribute.
 *
 * @param token the token
 * @param instance the name of the instance that verified it
 */
record ClerkMachineAttribute(MachineToken token, String instance) implements ClerkAttribute {

    /** The token of the identity, if Clerk made it of one. */
    static Optional<ClerkMachineAttribute> of(SecurityIdentity identity) {
        return ClerkAttribute.of(identity).filter(ClerkMachineAttribute.class::isInstance)
                .map(ClerkMachineAttribute.class::cast);
    }
}

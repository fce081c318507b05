package io.quarkiverse.clerk.runtime;

import java.util.Optional;

import io.quarkus.security.identity.SecurityIdentity;

/** What Clerk verified about the caller behind an identity of Quarkus, as its attribute. */
sealed interface ClerkAttribute permits ClerkSessionAttribute, ClerkMachineAttribute {

    String NAME = "io.quarkiverse.clerk.caller";

    /** The name of the instance that verified it. */
    String instance();

    /** The attribute of the identity, if Clerk made it. */
    static Optional<ClerkAttribute> of(SecurityIdentity identity) {
        return identity.isAnonymous() ? Optional.empty() : Optional.ofNullable(identity.getAttribute(NAME));
    }
}

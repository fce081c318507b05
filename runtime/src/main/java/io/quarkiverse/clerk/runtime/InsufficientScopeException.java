package io.quarkiverse.clerk.runtime;

import java.util.Set;
import java.util.TreeSet;

import io.quarkus.security.ForbiddenException;

/** The token is fine, but has not the scopes that the endpoint asks for. */
final class InsufficientScopeException extends ForbiddenException {

    private static final long serialVersionUID = 1L;

    private final TreeSet<String> scopes;

    /** @param scopes all that the endpoint asks for */
    InsufficientScopeException(Set<String> scopes) {
        super("The token needs the scopes " + String.join(" ", new TreeSet<>(scopes)));
        this.scopes = new TreeSet<>(scopes);
    }

    Set<String> scopes() {
        return scopes;
    }
}

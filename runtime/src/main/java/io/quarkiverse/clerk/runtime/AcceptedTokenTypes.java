package io.quarkiverse.clerk.runtime;

import java.util.Set;

import io.quarkiverse.clerk.TokenType;

/**
 * The token types that some endpoint of the application accepts, as the build found them.
 *
 * @param types all of them; empty if there is no annotated endpoint
 */
record AcceptedTokenTypes(Set<TokenType> types) {

    AcceptedTokenTypes {
        types = Set.copyOf(types);
    }
}

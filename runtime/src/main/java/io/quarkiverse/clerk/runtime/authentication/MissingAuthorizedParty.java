package io.quarkiverse.clerk.runtime.authentication;

/**
 * What becomes of a session token without authorized party ({@code azp}) where authorized parties are configured. The tokens
 * that Clerk mints while a browser navigates, and those that a backend mints, may have none.
 */
public enum MissingAuthorizedParty {

    /** The request is signed out, as with a party that is not allowed. */
    REFUSE,
    /** A document navigation is sent to Clerk for a new token; other requests are signed out. */
    HANDSHAKE,
    /** The token counts. A token that names a party still has to name an allowed one. */
    ALLOW
}

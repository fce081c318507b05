package io.quarkiverse.clerk.api.model;

/**
 * A new token of a session.
 *
 * @param object always {@code token}
 * @param jwt the token
 */
@ClerkJson
public record SessionToken(
        String object,
        String jwt) {

    /** Without the token, which is a secret. */
    @Override
    public String toString() {
        return "SessionToken[object=" + object + "]";
    }
}

package io.quarkiverse.clerk.runtime;

/**
 * Which tokens the application's other authentication mechanisms read, so that they are left to them. quarkus-smallrye-jwt
 * counts only where the application gave it a key: it comes with this extension, and without a key it would answer 401 to
 * every token it sees.
 *
 * @param readJwts whether there is one that verifies JWTs
 * @param readOpaqueTokens whether there is one that asks its provider about tokens that are no JWTs
 */
record OtherBearerMechanisms(boolean readJwts, boolean readOpaqueTokens) {
}

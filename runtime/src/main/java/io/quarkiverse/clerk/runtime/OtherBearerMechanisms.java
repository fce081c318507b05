package io.quarkiverse.clerk.runtime;

/**
 * Whether the application has another authentication mechanism that reads bearer tokens, to which tokens of other issuers
 * are left. quarkus-smallrye-jwt counts only where the application gave it a key: it comes with this extension, and
 * without a key it would answer 401 to every token it sees.
 *
 * @param arePresent known to the build and the configuration
 */
record OtherBearerMechanisms(boolean arePresent) {
}

package io.quarkiverse.clerk.api.model;

/** Whom a test run signed in. */
@ClerkJson
public record EnterpriseConnectionTestUser(
        String emailAddress,
        String firstName,
        String lastName,
        String userId) {
}

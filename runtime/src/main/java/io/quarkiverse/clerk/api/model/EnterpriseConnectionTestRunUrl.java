package io.quarkiverse.clerk.api.model;

/** Where a test run is done. */
@ClerkJson
public record EnterpriseConnectionTestRunUrl(
        String url) {
}

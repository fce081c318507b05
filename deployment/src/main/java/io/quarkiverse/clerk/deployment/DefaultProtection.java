package io.quarkiverse.clerk.deployment;

/** What applies to endpoints without annotation. */
public enum DefaultProtection {

    /** Nothing. */
    NONE,
    /** As if they had {@code @ClerkSession}. */
    SESSION,
    /** As if they had {@code @RequireClerkSession}. */
    REQUIRE_SESSION
}

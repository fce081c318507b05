/**
 * What the tests of an application with quarkus-clerk need: {@link io.quarkiverse.clerk.testing.TestClerkSession} says who is
 * calling, {@link io.quarkiverse.clerk.testing.ClerkTokens} signs tokens for real requests, and
 * {@link io.quarkiverse.clerk.testing.ClerkEmulatorHandle} plays with the emulator that the application talks to.
 */
package io.quarkiverse.clerk.testing;

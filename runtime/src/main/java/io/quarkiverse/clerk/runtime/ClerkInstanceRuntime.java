package io.quarkiverse.clerk.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.runtime.authentication.InstanceSettings;
import io.quarkiverse.clerk.runtime.authentication.InstanceType;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator;
import io.quarkiverse.clerk.runtime.metrics.InstanceMetrics;
import io.quarkiverse.clerk.runtime.token.KeySource;

/**
 * One configured Clerk instance with its parts. Nothing in it is shared with another instance.
 *
 * @param name its name in the configuration
 * @param issuers who issues its tokens; empty if unknown
 * @param treatPendingAsSignedOut whether a session with open tasks counts as signed out
 * @param clockSkew how far the clocks of Clerk and of this machine may differ
 * @param settings what its decisions depend on, of requests that have no settings of their own
 * @param answers how requests are answered that it decided about
 * @param authenticator decides about requests
 * @param keys verify its tokens
 * @param metrics counts what is decided
 * @param tokens mints further tokens of a session
 * @param client its Backend API, blocking
 * @param reactiveClient its Backend API, reactive
 * @param resourceMetadata where OAuth applications learn about it (RFC 9728); empty without a publishable key
 */
public record ClerkInstanceRuntime(String name, Set<String> issuers, boolean treatPendingAsSignedOut, Duration clockSkew,
        InstanceSettings settings, InstanceAnswers answers, RequestAuthenticator authenticator, KeySource keys,
        InstanceMetrics metrics, SessionTokens tokens,
        ClerkClient client, ReactiveClerkClient reactiveClient, Optional<String> resourceMetadata) {

    /**
     * Whether a request without any credential can only be signed out. A development instance sends a browser that it does
     * not know to Clerk, and a satellite may send one to the primary domain.
     */
    static boolean ignoresStrangers(InstanceSettings settings) {
        return settings.instanceType() == InstanceType.PRODUCTION && !settings.satellite();
    }

    @Override
    public String toString() {
        return "Clerk instance " + name;
    }
}

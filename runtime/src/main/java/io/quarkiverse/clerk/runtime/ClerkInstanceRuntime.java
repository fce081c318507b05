package io.quarkiverse.clerk.runtime;

import java.util.Optional;
import java.util.Set;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.runtime.authentication.RequestAuthenticator;

/**
 * One configured Clerk instance with its parts. Nothing in it is shared with another instance.
 *
 * @param name its name in the configuration
 * @param issuers who issues its tokens; empty if unknown
 * @param treatPendingAsSignedOut whether a session with open tasks counts as signed out
 * @param authenticator decides about requests
 * @param tokens mints further tokens of a session
 * @param client its Backend API, blocking
 * @param reactiveClient its Backend API, reactive
 * @param resourceMetadata where OAuth applications learn about it (RFC 9728); empty without a publishable key
 */
public record ClerkInstanceRuntime(String name, Set<String> issuers, boolean treatPendingAsSignedOut,
        RequestAuthenticator authenticator, SessionTokens tokens, ClerkClient client, ReactiveClerkClient reactiveClient,
        Optional<String> resourceMetadata) {

    @Override
    public String toString() {
        return "Clerk instance " + name;
    }
}

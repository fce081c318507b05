/**
 * The resources of Clerk's Backend API, each in a blocking and a reactive form.
 * <p>
 * Get them from {@link io.quarkiverse.clerk.ClerkClient} and {@link io.quarkiverse.clerk.ReactiveClerkClient}, which know
 * the address and the secret key. An error of the Backend API, and a failure to reach it, is a
 * {@link io.quarkiverse.clerk.ClerkApiException}; an id that is empty or could leave its place in the path is an
 * {@link java.lang.IllegalArgumentException}, before anything is sent.
 */
package io.quarkiverse.clerk.api;

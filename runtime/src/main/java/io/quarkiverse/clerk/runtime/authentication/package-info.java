/**
 * The decision about a request, free of HTTP frameworks, CDI and Quarkus: what comes in is data, what goes out is a
 * {@link io.quarkiverse.clerk.runtime.authentication.RequestState}.
 */
package io.quarkiverse.clerk.runtime.authentication;

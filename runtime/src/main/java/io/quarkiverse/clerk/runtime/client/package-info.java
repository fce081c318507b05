/**
 * The client of the Backend API: Quarkus REST clients of the reactive interfaces, and around them what is the same for
 * every operation.
 */
package io.quarkiverse.clerk.runtime.client;

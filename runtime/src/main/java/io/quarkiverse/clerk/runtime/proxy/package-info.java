/**
 * Clerk's Frontend API under the application's own origin, so that no DNS record and no other origin is needed (spec §10).
 */
package io.quarkiverse.clerk.runtime.proxy;

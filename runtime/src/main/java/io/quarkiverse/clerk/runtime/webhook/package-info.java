/**
 * Clerk's webhooks: the signature over the bytes as they came, the typed event, and its observers (spec §7). What an
 * application sees of it is in {@link io.quarkiverse.clerk.webhook}.
 */
package io.quarkiverse.clerk.runtime.webhook;

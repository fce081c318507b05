/**
 * Webhooks: what changes in the store is sent to the application as Clerk sends it, signed as Svix signs it, and again where
 * the application does not take it.
 */
package io.quarkiverse.clerk.emulator.webhook;

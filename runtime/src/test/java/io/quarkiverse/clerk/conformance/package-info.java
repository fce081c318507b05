/**
 * Runs language-neutral cases of Clerk's behavior against the core. One class per family of operations translates between
 * the rows and our API; {@link io.quarkiverse.clerk.conformance.Deviations} has the rows that we answer differently on
 * purpose.
 */
package io.quarkiverse.clerk.conformance;

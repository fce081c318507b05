/** The verification of tokens that are no session's: API keys, M2M and OAuth tokens (spec §6). */
package io.quarkiverse.clerk.runtime.machine;

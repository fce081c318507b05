/** Verification of session tokens: keys, signature, claims. Knows nothing of HTTP, CDI or Quarkus. */
package io.quarkiverse.clerk.runtime.token;

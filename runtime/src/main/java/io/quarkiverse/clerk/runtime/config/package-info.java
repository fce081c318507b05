/** Configuration, and the names that Clerk's own SDKs have for it. */
package io.quarkiverse.clerk.runtime.config;

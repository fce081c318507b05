/** The readiness of the extension, where the application has quarkus-smallrye-health. */
package io.quarkiverse.clerk.runtime.health;

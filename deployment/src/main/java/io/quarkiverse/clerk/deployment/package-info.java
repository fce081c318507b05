/** The build steps, one processor for each concern. */
package io.quarkiverse.clerk.deployment;

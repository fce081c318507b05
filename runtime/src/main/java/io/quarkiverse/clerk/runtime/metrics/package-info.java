/** What operators see of the extension, where the application has a metrics extension. */
package io.quarkiverse.clerk.runtime.metrics;

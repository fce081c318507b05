/** Derives the reactive twins of the Backend API's interfaces while the runtime module is compiled. */
package io.quarkiverse.clerk.api.processor;

/** The public API: annotations, the identity of the caller, the clients, the exceptions. */
package io.quarkiverse.clerk;

/** Every operation of the Backend API over the wire, from a table of what Clerk's description says of its request. */
package io.quarkiverse.clerk.test.client.wire;

/** What the Dev UI and agents ask the running application, in dev mode. */
package io.quarkiverse.clerk.runtime.dev;

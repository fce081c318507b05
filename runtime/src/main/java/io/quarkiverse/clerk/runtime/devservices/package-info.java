/** What an application has only in dev and test, where the emulator plays Clerk's part. */
package io.quarkiverse.clerk.runtime.devservices;

package io.quarkiverse.clerk.runtime.client;

import io.quarkiverse.clerk.ClerkApiException;

/** Is told of every request that was sent. */
@FunctionalInterface
interface CallTimer {

    /**
     * @param operation its name, such as {@code users.get}
     * @param failure how it failed, null if it did not
     * @param nanoseconds how long it took
     */
    void record(String operation, ClerkApiException failure, long nanoseconds);
}

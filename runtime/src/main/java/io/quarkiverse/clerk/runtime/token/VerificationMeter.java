package io.quarkiverse.clerk.runtime.token;

import io.smallrye.mutiny.Uni;

/** Is told how tokens were verified. */
public interface VerificationMeter {

    /** Of whom nobody asks. */
    VerificationMeter NONE = new VerificationMeter() {

        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public void lookedUp(boolean found) {
            // Nobody asks.
        }

        @Override
        public void verified(String tokenType, long nanoseconds, Throwable failure) {
            // Nobody asks.
        }
    };

    /** Whether it wants to know. */
    boolean isOn();

    /** A token was looked up among those that were verified before. */
    void lookedUp(boolean found);

    /**
     * A token was verified.
     *
     * @param tokenType Clerk's text of its type
     * @param nanoseconds how long it took, with the keys where they had to be fetched
     * @param failure why it was refused, null if it was not
     */
    void verified(String tokenType, long nanoseconds, Throwable failure);

    /** The same verification, of whose end it is told. */
    default <T> Uni<T> timed(String tokenType, Uni<T> verification) {
        if (!isOn()) {
            return verification;
        }
        return Uni.createFrom().deferred(() -> {
            long start = System.nanoTime();
            return verification.onItemOrFailure()
                    .invoke((token, failure) -> verified(tokenType, System.nanoTime() - start, failure));
        });
    }
}

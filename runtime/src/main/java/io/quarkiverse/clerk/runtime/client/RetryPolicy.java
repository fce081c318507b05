package io.quarkiverse.clerk.runtime.client;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

import io.quarkiverse.clerk.ClerkApiException;

/**
 * Which calls are repeated, and when. After a 429 nothing has been done, so every call is; after a 5xx or a failure of the
 * connection Clerk may have done what it was asked for, so only those calls are that can be made twice (RFC 9110 §9.2.2).
 *
 * @param maxRetries how often a call is repeated at most
 * @param initialDelay how long to wait before the first retry, where Clerk does not say so; doubled for each further one
 * @param maxDelay how long to wait at most, where Clerk does not say so
 * @param jitter the part of a delay, from 0 to 1, by which it is made shorter or longer at random
 */
public record RetryPolicy(int maxRetries, Duration initialDelay, Duration maxDelay, double jitter) {

    static final RetryPolicy NEVER = new RetryPolicy(0, Duration.ZERO, Duration.ZERO, 0);

    private static final int MAX_DOUBLINGS = 30;

    /**
     * How long to wait before the call is repeated.
     *
     * @param idempotent whether making the call twice does the same as making it once
     * @param retry the number of the retry, from 1
     * @param budget what is left of the time that the call may take
     * @param random numbers from 0 to 1
     * @return empty if it is not repeated
     */
    Optional<Duration> delay(ClerkApiException failure, boolean idempotent, int retry, Duration budget,
            DoubleSupplier random) {
        if (retry > maxRetries || !isWorthRetrying(failure, idempotent)) {
            return Optional.empty();
        }
        // Sooner than Clerk says would be refused again; later than the budget allows is too late.
        Duration delay = failure.retryAfter().orElseGet(() -> backOff(retry, random));
        return delay.compareTo(budget) < 0 ? Optional.of(delay) : Optional.empty();
    }

    private static boolean isWorthRetrying(ClerkApiException failure, boolean idempotent) {
        if (failure.getCause() != null) {
            return idempotent && CallFailures.isOfConnection(failure.getCause());
        }
        return failure.isRateLimited() || idempotent && failure.status() >= 500;
    }

    private Duration backOff(int retry, DoubleSupplier random) {
        Duration doubled = initialDelay.multipliedBy(1L << Math.min(retry - 1, MAX_DOUBLINGS));
        Duration delay = doubled.compareTo(maxDelay) < 0 ? doubled : maxDelay;
        double factor = 1 + jitter * (2 * random.getAsDouble() - 1);
        return Duration.ofNanos((long) (delay.toNanos() * factor));
    }
}

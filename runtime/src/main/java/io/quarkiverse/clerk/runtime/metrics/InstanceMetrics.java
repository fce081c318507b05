package io.quarkiverse.clerk.runtime.metrics;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.authentication.MachineTokenException;
import io.quarkiverse.clerk.runtime.token.TokenErrorReason;
import io.quarkiverse.clerk.runtime.token.TokenVerificationException;
import io.quarkiverse.clerk.runtime.token.VerificationMeter;
import io.smallrye.mutiny.Uni;

/**
 * What one instance of Clerk has to do with, in numbers.
 *
 * @param meters where it is counted
 * @param instance its name in the configuration
 */
public record InstanceMetrics(Meters meters, String instance) implements VerificationMeter {

    /** Of what has no reason or type. */
    public static final String NONE = "none";

    /** A decision about a request. */
    public void decided(String outcome, String reason, String tokenType) {
        meters.count(Meter.DECISIONS, instance, outcome, reason, tokenType);
    }

    @Override
    public boolean isOn() {
        return meters.areOn();
    }

    @Override
    public void lookedUp(boolean found) {
        meters.count(Meter.LOOK_UPS, instance, found ? "hit" : "miss");
    }

    @Override
    public void verified(String tokenType, long nanoseconds, Throwable failure) {
        meters.time(Meter.VERIFICATIONS, nanoseconds, instance, tokenType, failure == null ? "accepted" : "refused",
                reason(failure));
    }

    /** A webhook was answered. */
    public void webhook(String type, String outcome, long nanoseconds) {
        meters.time(Meter.WEBHOOKS, nanoseconds, instance, type, outcome);
    }

    /** The same request for keys, timed. */
    public <T> Uni<T> keyFetch(Uni<T> request) {
        return Uni.createFrom().deferred(() -> {
            long start = System.nanoTime();
            return request.onItemOrFailure().invoke((keys, failure) -> meters.time(Meter.KEY_FETCHES, System.nanoTime() - start,
                    instance, failure == null ? "success" : "failure", reason(failure)));
        });
    }

    private static String reason(Throwable failure) {
        if (failure == null) {
            return NONE;
        }
        if (failure instanceof TokenVerificationException e) {
            return e.reason().code();
        }
        if (failure instanceof MachineTokenException e) {
            return e.reason().code();
        }
        return failure instanceof ClerkApiException ? TokenErrorReason.JWK_REMOTE_FAILED_TO_LOAD.code() : "unexpected-error";
    }
}

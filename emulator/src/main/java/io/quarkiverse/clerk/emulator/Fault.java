package io.quarkiverse.clerk.emulator;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What an emulator does wrong on purpose, so that a test sees how an application copes:
 *
 * <pre>
 * emulator.faults().add(Fault.status("/v1/jwks", 500));
 * emulator.faults().add(Fault.silence("/v1/users/*").on("GET").times(2));
 * </pre>
 *
 * @param path the path of the requests that it meets; {@code *} at its end stands for anything
 * @param method their method in capitals; any without one
 * @param effect what becomes of them
 * @param status the status of {@link Effect#STATUS}, 0 for the others
 * @param times how many requests it meets
 */
public record Fault(String path, Optional<String> method, Effect effect, int status, int times) {

    private static final int MIN_STATUS = 400;
    private static final int MAX_STATUS = 599;

    /** What becomes of a request. */
    public enum Effect {
        /** It is answered with a status and an error in Clerk's shape. */
        STATUS,
        /** It is not answered, so the caller's timeout ends it. */
        SILENCE,
        /** Its connection is closed. */
        DISCONNECT
    }

    public Fault {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(effect, "effect");
        new PathPattern(path);
        if (effect == Effect.STATUS && (status < MIN_STATUS || status > MAX_STATUS)) {
            throw new IllegalArgumentException("status must be from 400 to 599, not " + status);
        }
        if (times < 1) {
            throw new IllegalArgumentException("times must be 1 or more, not " + times);
        }
    }

    /**
     * Answers every request to the path with {@code status}; with 429 comes the header {@code Retry-After: 1}.
     *
     * @throws IllegalArgumentException when {@code status} is no error
     */
    public static Fault status(String path, int status) {
        return new Fault(path, Optional.empty(), Effect.STATUS, status, Integer.MAX_VALUE);
    }

    /** Leaves every request to the path without an answer. */
    public static Fault silence(String path) {
        return new Fault(path, Optional.empty(), Effect.SILENCE, 0, Integer.MAX_VALUE);
    }

    /** Closes the connection of every request to the path. */
    public static Fault disconnect(String path) {
        return new Fault(path, Optional.empty(), Effect.DISCONNECT, 0, Integer.MAX_VALUE);
    }

    /** The same for requests of one method. */
    public Fault on(String value) {
        return new Fault(path, Optional.of(value.toUpperCase(Locale.ROOT)), effect, status, times);
    }

    /** The same for the next {@code value} requests only. */
    public Fault times(int value) {
        return new Fault(path, method, effect, status, value);
    }

    boolean meets(String requestMethod, String requestPath) {
        return method.map(requestMethod::equals).orElse(true) && new PathPattern(path).matches(requestPath);
    }
}

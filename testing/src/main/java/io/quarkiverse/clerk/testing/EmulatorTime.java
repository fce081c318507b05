package io.quarkiverse.clerk.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The time of the emulator under test. That of the application is another one, which stays that of the machine: to meet a
 * token that has expired, move this one back and get the token.
 */
public final class EmulatorTime {

    private static final String CLOCK = "/emulator/clock";

    private final EmulatorConnection connection;

    EmulatorTime(EmulatorConnection connection) {
        this.connection = connection;
    }

    /** What time it is. */
    public Instant now() {
        return Instant.ofEpochMilli(connection.send("GET", CLOCK, Optional.empty()).path("now").asLong());
    }

    /** Moves the time ahead, or back where {@code by} is negative; in whole milliseconds, by ten years at most. */
    public void advance(Duration by) {
        connection.send("POST", CLOCK, Optional.of(Map.of("advance_millis", by.toMillis())));
    }

    /** Lets the time stand still, until {@link #reset()}; {@link #advance(Duration)} still moves it. */
    public void freeze() {
        connection.send("POST", CLOCK, Optional.of(Map.of("freeze", true)));
    }

    /** Back to the time of the machine. */
    public void reset() {
        connection.delete(CLOCK);
    }
}

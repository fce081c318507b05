package io.quarkiverse.clerk.conformance;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts the warnings that are logged while it is open. */
final class CapturedWarnings extends Handler implements AutoCloseable {

    private final Logger logger;
    private final AtomicInteger count = new AtomicInteger();

    private CapturedWarnings(Logger logger) {
        this.logger = logger;
        logger.addHandler(this);
    }

    /** The warning about tokens without authorized party. */
    static CapturedWarnings ofAuthorizedParty() {
        return new CapturedWarnings(Logger.getLogger("io.quarkiverse.clerk.runtime.authentication.AuthorizedParty"));
    }

    int count() {
        return count.get();
    }

    @Override
    public void publish(LogRecord warning) {
        if (warning.getLevel().intValue() >= Level.WARNING.intValue()) {
            count.incrementAndGet();
        }
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}

package io.quarkiverse.clerk.fuzz;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Reads what the extension logs, down to the finest level, instead of writing it. */
final class WatchedLog extends Handler {

    private static final WatchedLog INSTANCE = new WatchedLog();

    private String broken = "";

    private WatchedLog() {
        Logger extension = Logger.getLogger("io.quarkiverse.clerk");
        setLevel(Level.ALL);
        extension.setLevel(Level.ALL);
        extension.setUseParentHandlers(false);
        extension.addHandler(this);
    }

    /** Throws if something was logged since the last call that must not be. */
    static void check() {
        String found = INSTANCE.broken;
        INSTANCE.broken = "";
        Promise.check(found.isEmpty(), "a log line is one line and no error", found);
    }

    @Override
    public void publish(LogRecord entry) {
        String line = new SimpleFormatter().formatMessage(entry);
        if (entry.getLevel().intValue() > Level.WARNING.intValue()) {
            broken = line + ' ' + entry.getThrown();
        } else if (line.chars().anyMatch(Character::isISOControl)) {
            broken = line;
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}

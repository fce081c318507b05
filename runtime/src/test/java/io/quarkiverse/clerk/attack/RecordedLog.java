package io.quarkiverse.clerk.attack;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the extension logs while it is attacked, down to the finest level. */
final class RecordedLog extends Handler implements AutoCloseable {

    private static final Logger EXTENSION = Logger.getLogger("io.quarkiverse.clerk");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Level before = EXTENSION.getLevel();

    static RecordedLog start() {
        RecordedLog log = new RecordedLog();
        log.setLevel(Level.ALL);
        EXTENSION.addHandler(log);
        EXTENSION.setLevel(Level.ALL);
        return log;
    }

    /** The messages, with their causes. */
    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(entry.getLevel() + " " + new SimpleFormatter().formatMessage(entry)
                + (entry.getThrown() == null ? "" : " " + entry.getThrown()));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        EXTENSION.removeHandler(this);
        EXTENSION.setLevel(before);
    }
}

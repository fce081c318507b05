package io.quarkiverse.clerk.test.webhook.storm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkiverse.clerk.webhook.ClerkEvent;
import io.quarkiverse.clerk.webhook.ClerkEventType;
import io.quarkiverse.clerk.webhook.UserEvent;

/** Fails at random; what it handles stands in a file, which outlives the process. */
@Singleton
class StormObserver {

    private final Path journal;
    private final double failures;
    private final Random random;

    StormObserver(@ConfigProperty(name = "storm.journal") Path journal,
            @ConfigProperty(name = "storm.failures") double failures, @ConfigProperty(name = "storm.seed") long seed) {
        this.journal = journal;
        this.failures = failures;
        this.random = new Random(seed);
    }

    void created(@Observes @ClerkEvent(ClerkEventType.USER_CREATED) UserEvent event) throws IOException {
        synchronized (random) {
            boolean fails = random.nextDouble() < failures;
            write((fails ? "failed " : "handled ") + event.message().id());
            if (fails) {
                throw new IllegalStateException("the database is away");
            }
        }
    }

    private void write(String line) throws IOException {
        Files.writeString(journal, ProcessHandle.current().pid() + " " + line + "\n", StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}

package io.quarkiverse.clerk.testing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Singleton;

import io.quarkus.arc.Unremovable;

/** The session of the test that is running, in the application under test. */
@Singleton
@Unremovable
class CurrentTestSession {

    private final AtomicReference<Optional<TestSession>> current = new AtomicReference<>(Optional.empty());

    Optional<TestSession> get() {
        return current.get();
    }

    void set(TestSession session) {
        current.set(Optional.of(session));
    }

    void clear() {
        current.set(Optional.empty());
    }
}

package io.quarkiverse.clerk.runtime.dev;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import jakarta.inject.Singleton;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;

/** The latest decisions, as many as somebody would read. */
@Singleton
class DecisionLog {

    static final int CAPACITY = 200;

    private final Deque<LoggedDecision> recent = new ArrayDeque<>();
    private final BroadcastProcessor<LoggedDecision> readers = BroadcastProcessor.create();

    /** One at a time, because requests end on several threads and readers expect an order. */
    synchronized void add(LoggedDecision decision) {
        if (recent.size() == CAPACITY) {
            recent.removeLast();
        }
        recent.addFirst(decision);
        readers.onNext(decision);
    }

    /** The latest first. */
    synchronized List<LoggedDecision> recent() {
        return List.copyOf(recent);
    }

    synchronized void clear() {
        recent.clear();
    }

    /** Those to come. */
    Multi<LoggedDecision> coming() {
        return readers;
    }
}

package io.quarkiverse.clerk.it;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

import io.quarkiverse.clerk.webhook.ClerkEvent;
import io.quarkiverse.clerk.webhook.ClerkEventType;
import io.quarkiverse.clerk.webhook.UserEvent;
import io.quarkiverse.clerk.webhook.WebhookEvent;

/** The last things that happened at Clerk. */
@ApplicationScoped
public class ClerkEvents {

    private static final int CAPACITY = 50;

    private final Deque<String> texts = new ArrayDeque<>();

    void any(@Observes WebhookEvent event) {
        add(event.type());
    }

    void welcome(@ObservesAsync @ClerkEvent(ClerkEventType.USER_CREATED) UserEvent event) {
        add("Welcome, " + event.data().firstName() + " (" + event.data().id() + ")");
    }

    private synchronized void add(String text) {
        if (texts.size() == CAPACITY) {
            texts.removeFirst();
        }
        texts.add(text);
    }

    /** Oldest first. */
    synchronized List<String> texts() {
        return List.copyOf(texts);
    }
}

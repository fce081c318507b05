package org.acme;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;

import io.quarkiverse.clerk.webhook.ClerkEvent;
import io.quarkiverse.clerk.webhook.ClerkEventType;
import io.quarkiverse.clerk.webhook.DeletedEvent;
import io.quarkiverse.clerk.webhook.UserEvent;
import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;

@ApplicationScoped
public class AccountEvents {

    private final Queue<String> journal = new ConcurrentLinkedQueue<>();

    // tag::async[]
    void created(@ObservesAsync @ClerkEvent(ClerkEventType.USER_CREATED) UserEvent event) {
        journal.add("welcome " + event.data().id());
    }
    // end::async[]

    // tag::sync[]
    void deleted(@Observes @ClerkEvent(ClerkEventType.USER_DELETED) DeletedEvent event) {
        journal.add("forget " + event.data().id());
    }
    // end::sync[]

    // tag::virtual[]
    @RunOnVirtualThread
    void updated(@ObservesAsync @ClerkEvent(ClerkEventType.USER_UPDATED) UserEvent event) {
        journal.add("refresh " + event.data().id());
    }
    // end::virtual[]

    // tag::all[]
    void any(@Observes WebhookEvent event) {
        journal.add(event.type() + " " + event.message().id());
    }
    // end::all[]

    Queue<String> journal() {
        return journal;
    }
}

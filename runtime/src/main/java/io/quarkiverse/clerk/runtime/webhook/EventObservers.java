package io.quarkiverse.clerk.runtime.webhook;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.inject.Any;

import io.quarkiverse.clerk.webhook.ClerkEvent;
import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Calls the observers of an event: the synchronous ones one after the other, then the asynchronous ones. */
final class EventObservers {

    private final Event<WebhookEvent> events;
    private final ExecutorService virtualThreads;
    private final Set<String> typesOnVirtualThreads;
    private final boolean anyTypeOnVirtualThreads;

    EventObservers(@Any Event<WebhookEvent> events, ExecutorService virtualThreads, ObservedTypes types) {
        this.events = events;
        this.virtualThreads = virtualThreads;
        this.typesOnVirtualThreads = types.onVirtualThreads();
        this.anyTypeOnVirtualThreads = types.everythingOnVirtualThreads();
    }

    /** Completes when all observers have; fails if one of them does. */
    Uni<Void> call(WebhookEvent event) {
        return onWorkerThread(() -> {
            inRequestContext(event);
            return null;
        }).chain(() -> async(event));
    }

    private void inRequestContext(WebhookEvent event) {
        ManagedContext context = Arc.container().requestContext();
        boolean activated = !context.isActive();
        if (activated) {
            context.activate();
        }
        try {
            select(event).fire(event);
        } finally {
            if (activated) {
                context.terminate();
            }
        }
    }

    private Uni<Void> async(WebhookEvent event) {
        List<Uni<WebhookEvent>> running = new ArrayList<>();
        running.add(Uni.createFrom().completionStage(
                () -> select(event, OnWorkerThread.Literal.INSTANCE).fireAsync(event)));
        if (anyTypeOnVirtualThreads || typesOnVirtualThreads.contains(event.type())) {
            running.add(Uni.createFrom().completionStage(() -> select(event, OnVirtualThread.Literal.INSTANCE)
                    .fireAsync(event, NotificationOptions.ofExecutor(virtualThreads))));
        }
        return Uni.join().all(running).andCollectFailures().replaceWithVoid();
    }

    /** The class counts, too: an observer of {@code UserEvent} must not be called for another one. */
    @SuppressWarnings("unchecked")
    private Event<WebhookEvent> select(WebhookEvent event, Annotation... more) {
        return ((Event<WebhookEvent>) events.select((Class<? extends WebhookEvent>) event.getClass(), more))
                .select(ClerkEvent.Literal.of(event.type()));
    }

    private static Uni<Void> onWorkerThread(Callable<Void> call) {
        return Uni.createFrom().completionStage(
                () -> Vertx.currentContext().executeBlocking(call, false).toCompletionStage());
    }
}

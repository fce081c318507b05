package io.quarkiverse.clerk.emulator.webhook;

import java.util.Optional;
import java.util.function.Consumer;

import io.quarkiverse.clerk.emulator.store.Change;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Sends the events of what changes in the store. The changes of one operation count together, when it is through: who is made
 * and completed in several steps is created, once and complete.
 */
public final class StoreEvents implements Consumer<Change<?>> {

    private static final String BATCH = EventBatch.class.getName();

    private final ChangeEvents events;
    private final Webhooks webhooks;

    public StoreEvents(ChangeEvents events, Webhooks webhooks) {
        this.events = events;
        this.webhooks = webhooks;
    }

    @Override
    public void accept(Change<?> change) {
        if (events.concerns(change)) {
            batch(Vertx.currentContext()).add(change);
        }
    }

    private EventBatch batch(Context context) {
        EventBatch present = context.getLocal(BATCH);
        if (present != null) {
            return present;
        }
        EventBatch batch = new EventBatch(events);
        context.putLocal(BATCH, batch);
        Optional<WebhookCause> cause = WebhookCause.current();
        context.runOnContext(nothing -> {
            context.removeLocal(BATCH);
            batch.events().forEach(event -> webhooks.send(event, cause));
        });
        return batch;
    }
}

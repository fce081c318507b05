package io.quarkiverse.clerk.runtime.webhook;

import java.time.Duration;
import java.util.concurrent.Executor;

import org.jboss.logging.Logger;

import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.quarkiverse.clerk.webhook.WebhookMessages;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Delivers a message to the observers, once. The answer tells Clerk whether to come again: it does after anything but a
 * success.
 */
final class MessageDelivery {

    private static final Logger LOG = Logger.getLogger(MessageDelivery.class);

    private final EventObservers observers;
    private final WebhookMessages messages;
    private final Duration claimed;
    private final Duration remembered;

    /**
     * @param claimed how long one delivery may take before another is let through
     * @param remembered for how long a message that comes again is recognized
     */
    MessageDelivery(EventObservers observers, WebhookMessages messages, Duration claimed,
            Duration remembered) {
        this.observers = observers;
        this.messages = messages;
        this.claimed = claimed;
        this.remembered = remembered;
    }

    /** @return what became of it */
    Uni<DeliveryOutcome> deliver(String instance, SignedMessage message, WebhookEvent event) {
        String key = instance + '/' + message.id();
        // A store answers on whatever thread it likes; observers and the answer belong to the context of the request.
        Context context = Vertx.currentContext();
        Executor onContext = task -> context.runOnContext(nothing -> task.run());
        return messages.claim(key, claimed).emitOn(onContext).flatMap(state -> switch (state) {
            case CLAIMED -> call(key, event);
            case IN_PROGRESS -> Uni.createFrom().item(DeliveryOutcome.IN_PROGRESS);
            case HANDLED -> Uni.createFrom().item(DeliveryOutcome.DUPLICATE);
        }).onFailure().recoverWithItem(failure -> {
            LOG.errorf(failure, "The webhook %s could not be delivered to its observers; Clerk will send it again",
                    message.id());
            return DeliveryOutcome.FAILED;
        }).emitOn(onContext);
    }

    private Uni<DeliveryOutcome> call(String key, WebhookEvent event) {
        return observers.call(event)
                .onFailure().call(() -> messages.release(key))
                .chain(() -> messages.handled(key, remembered))
                .replaceWith(DeliveryOutcome.HANDLED);
    }
}

package io.quarkiverse.clerk.emulator.webhook;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The last deliveries. May be used from any thread. */
final class DeliveryLog {

    private record Key(String messageId, URI endpoint) {
    }

    private final int capacity;
    private final Map<Key, WebhookDelivery> deliveries = new LinkedHashMap<>();

    DeliveryLog(int capacity) {
        this.capacity = capacity;
    }

    /** Oldest first. */
    synchronized List<WebhookDelivery> all() {
        return List.copyOf(deliveries.values());
    }

    synchronized void add(WebhookDelivery delivery) {
        if (deliveries.size() == capacity) {
            deliveries.remove(deliveries.keySet().iterator().next());
        }
        deliveries.put(key(delivery), delivery);
    }

    /** Nothing happens where the delivery was forgotten meanwhile. */
    synchronized void update(WebhookDelivery delivery) {
        deliveries.replace(key(delivery), delivery);
    }

    synchronized void clear() {
        deliveries.clear();
    }

    private static Key key(WebhookDelivery delivery) {
        return new Key(delivery.messageId(), delivery.endpoint());
    }
}

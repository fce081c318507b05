package io.quarkiverse.clerk.runtime.webhook;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import io.quarkiverse.clerk.webhook.WebhookMessages;
import io.smallrye.mutiny.Uni;

/** The messages that this process has handled; the oldest are forgotten first. */
final class InMemoryMessages implements WebhookMessages {

    private final Cache<String, Entry> entries;

    InMemoryMessages(int capacity) {
        this.entries = Caffeine.newBuilder().executor(Runnable::run).maximumSize(capacity)
                .expireAfter(Expiry.<String, Entry> writing((key, entry) -> entry.life())).build();
    }

    @Override
    public Uni<State> claim(String key, Duration atMost) {
        return Uni.createFrom().item(() -> {
            Entry claim = new Entry(State.IN_PROGRESS, atMost);
            Entry known = entries.asMap().putIfAbsent(key, claim);
            return known == null ? State.CLAIMED : known.state();
        });
    }

    @Override
    public Uni<Void> handled(String key, Duration remembered) {
        return Uni.createFrom().voidItem().invoke(() -> entries.put(key, new Entry(State.HANDLED, remembered)));
    }

    @Override
    public Uni<Void> release(String key) {
        return Uni.createFrom().voidItem().invoke(() -> entries.invalidate(key));
    }

    private record Entry(State state, Duration life) {
    }
}

package io.quarkiverse.clerk.emulator.webhook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.clerk.emulator.store.Change;

/** The changes of one operation, several of one resource as one. */
final class EventBatch {

    private final ChangeEvents events;
    private final Map<String, Change<?>> changes = new LinkedHashMap<>();
    private final Map<String, List<Event>> deletions = new LinkedHashMap<>();

    EventBatch(ChangeEvents events) {
        this.events = events;
    }

    void add(Change<?> change) {
        Change<?> earlier = changes.remove(change.id());
        Change<?> whole = earlier == null ? change
                : new Change<>(change.id(), widened(earlier.before()), widened(change.after()));
        if (whole.before().isEmpty() && whole.after().isEmpty()) {
            return;
        }
        if (whole.isDeletion()) {
            // At once: what the event tells of other resources may be gone as well in a moment.
            deletions.put(change.id(), events.of(whole));
        } else {
            changes.put(change.id(), whole);
        }
    }

    private static Optional<Object> widened(Optional<?> resource) {
        return resource.map(Object.class::cast);
    }

    /** Whether it tells that something has changed which is not there any more. */
    private boolean isGone(Event event) {
        return event.type().endsWith(".updated") && deletions.containsKey(id(event));
    }

    private static String id(Event event) {
        return event.data().path("id").asText();
    }

    /** In the order of the changes, deletions last; none twice. */
    Collection<Event> events() {
        List<Event> all = new ArrayList<>();
        changes.values().forEach(change -> all.addAll(events.of(change)));
        deletions.values().forEach(all::addAll);
        Map<String, Event> once = new LinkedHashMap<>();
        all.stream().filter(event -> !isGone(event))
                .forEach(event -> once.putIfAbsent(event.type() + ' ' + id(event), event));
        return once.values();
    }
}

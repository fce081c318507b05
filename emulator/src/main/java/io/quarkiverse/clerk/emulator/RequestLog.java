package io.quarkiverse.clerk.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.vertx.core.http.HttpServerRequest;

/**
 * The requests that reached an emulator, so that a test can say how many there were: the last 2,000, those that a
 * {@link Fault} answered too, but none of the emulator's own control API. May be used from any thread.
 */
public final class RequestLog {

    private static final int CAPACITY = 2_000;

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();

    RequestLog() {
    }

    /** Every request, oldest first. */
    public synchronized List<RecordedRequest> all() {
        return List.copyOf(requests);
    }

    /** The requests to a path, oldest first; {@code *} at its end stands for anything. */
    public List<RecordedRequest> to(String path) {
        PathPattern pattern = new PathPattern(path);
        return all().stream().filter(request -> pattern.matches(request.path())).toList();
    }

    /** How many requests to a path there were; {@code *} at its end stands for anything. */
    public int count(String path) {
        return to(path).size();
    }

    /** Forgets them all. */
    public synchronized void clear() {
        requests.clear();
    }

    void add(HttpServerRequest request) {
        Map<String, String> headers = new HashMap<>();
        request.headers().forEach(header -> headers.putIfAbsent(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        String query = request.query() == null ? "" : request.query();
        add(new RecordedRequest(request.method().name(), String.valueOf(request.path()), query, headers));
    }

    private synchronized void add(RecordedRequest request) {
        if (requests.size() == CAPACITY) {
            requests.removeFirst();
        }
        requests.add(request);
    }
}

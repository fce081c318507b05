package io.quarkiverse.clerk.test.client.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * In what the requests of an operation differ from Clerk's description; names of query parameters begin with a question mark.
 *
 * @param more what can be sent beyond it
 * @param less what cannot be sent
 * @param notCleared what cannot be sent as null although it may be
 * @param alsoCleared what can be sent as null although it is not described so
 */
record WireDifference(TreeSet<String> more, TreeSet<String> less, TreeSet<String> notCleared, TreeSet<String> alsoCleared) {

    static WireDifference none() {
        return new WireDifference(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** Those that are known and have a reason, by operation. */
    static Map<String, WireDifference> known() {
        try (InputStream table = WireDifference.class.getResourceAsStream("/backend-api/differences.json")) {
            Map<String, WireDifference> known = new TreeMap<>();
            for (JsonNode entry : new ObjectMapper().readTree(table).path("differences")) {
                WireDifference difference = known.computeIfAbsent(entry.path("operation").asText(), id -> none());
                if (entry.path("reason").asText().isBlank()) {
                    throw new IllegalStateException("No reason: " + entry);
                }
                addAll(difference.more(), entry.path("more"));
                addAll(difference.less(), entry.path("less"));
                addAll(difference.notCleared(), entry.path("notCleared"));
                addAll(difference.alsoCleared(), entry.path("alsoCleared"));
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addAll(TreeSet<String> names, JsonNode json) {
        json.forEach(name -> names.add(name.asText()));
    }

    static void compare(Collection<String> described, Collection<String> sent, Collection<String> more,
            Collection<String> less) {
        sent.stream().filter(name -> !described.contains(name)).forEach(more::add);
        described.stream().filter(name -> !sent.contains(name)).forEach(less::add);
    }
}

package io.quarkiverse.clerk.runtime.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The three headers of a message, of one family: Svix' own ({@code svix-*}) or those of Standard Webhooks
 * ({@code webhook-*}), never one from each (spec §7.1).
 */
record MessageHeaders(String id, String timestamp, String signature) {

    private static final String SVIX = "svix-";
    private static final String STANDARD = "webhook-";
    private static final List<String> NAMES = List.of("id", "timestamp", "signature");

    /** @param headers the first value of a header by its name, null if it is absent */
    static MessageHeaders of(Function<String, String> headers) throws RefusedMessageException {
        boolean standard = NAMES.stream().allMatch(name -> value(headers, SVIX + name).isEmpty())
                && NAMES.stream().anyMatch(name -> !value(headers, STANDARD + name).isEmpty());
        String family = standard ? STANDARD : SVIX;
        List<String> missing = new ArrayList<>();
        for (String name : NAMES) {
            if (value(headers, family + name).isEmpty()) {
                missing.add(family + name);
            }
        }
        if (!missing.isEmpty()) {
            String names = String.join(",", missing);
            throw new RefusedMessageException("missing-headers:" + names, "Headers are missing: " + names
                    + ". Something between Clerk and the application drops them, or somebody else sent the request");
        }
        return new MessageHeaders(value(headers, family + "id"), value(headers, family + "timestamp"),
                value(headers, family + "signature"));
    }

    private static String value(Function<String, String> headers, String name) {
        String value = headers.apply(name);
        return value == null ? "" : value.strip();
    }
}

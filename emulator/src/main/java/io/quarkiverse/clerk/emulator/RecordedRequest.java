package io.quarkiverse.clerk.emulator;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request that reached an emulator.
 *
 * @param method in capitals
 * @param path without the query
 * @param query as it was sent, without the question mark; empty when there was none
 * @param headers by name in lower case; of a repeated header the first value
 */
public record RecordedRequest(String method, String path, String query, Map<String, String> headers) {

    public RecordedRequest {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Without the query and the headers, which hold tokens and keys. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}

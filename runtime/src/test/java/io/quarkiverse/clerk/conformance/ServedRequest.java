package io.quarkiverse.clerk.conformance;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.conformance.RawHttp.Answer;
import io.quarkiverse.clerk.runtime.FilteredServer;
import io.quarkiverse.clerk.runtime.FilteredServer.Application;

/**
 * A row's request, sent to an application.
 *
 * @param answer what it was answered with
 * @param called how often the endpoint was called
 * @param proxied whether the proxy of the Frontend API took it
 * @param decisions how many decisions were made about it
 * @param seenUser the user that the endpoint saw; empty if it saw nobody or was not called
 */
record ServedRequest(Answer answer, int called, boolean proxied, int decisions, String seenUser) {

    /** @param more header fields that the row does not name */
    static ServedRequest send(Application application, JsonNode request, List<Entry<String, String>> more) {
        try (FilteredServer server = new FilteredServer(application)) {
            Answer answer = RawHttp.send(server.port(), request.path("method").asText("GET"), target(request),
                    headers(request, more));
            String seen = server.called() == 0 ? "" : server.seenUser().orElse("");
            return new ServedRequest(answer, server.called(), server.isProxied(), server.decisions(), seen);
        }
    }

    private static String target(JsonNode request) {
        if (request.has("target")) {
            return request.path("target").asText();
        }
        String url = request.path("url").asText();
        int path = url.indexOf("://") < 0 ? 0 : url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 ? "/" : url.substring(path);
    }

    private static List<Entry<String, String>> headers(JsonNode request, List<Entry<String, String>> more) {
        List<Entry<String, String>> headers = new ArrayList<>(more);
        if (!request.path("headers").has("host")) {
            headers.add(Map.entry("host", host(request)));
        }
        request.path("headers").properties()
                .forEach(header -> headers.add(Map.entry(header.getKey(), header.getValue().asText())));
        if (!request.path("cookie_header").asText("").isEmpty()) {
            headers.add(Map.entry("cookie", request.path("cookie_header").asText()));
        }
        return headers;
    }

    private static String host(JsonNode request) {
        String url = request.path("url").asText("");
        return url.contains("://") ? URI.create(url.replace("%zz", "zz")).getAuthority() : "localhost";
    }
}

package io.quarkiverse.clerk.test.client.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.test.client.BackendApiPeer.Request;

/** A request, as a server understands what came over the wire. */
record SentRequest(Request request) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String path() {
        // A plus sign is one in a path, other than in a query.
        return URLDecoder.decode(request.target().split("\\?", 2)[0].replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    Map<String, List<String>> query() {
        Map<String, List<String>> query = new TreeMap<>();
        String[] target = request.target().split("\\?", 2);
        if (target.length == 2) {
            for (String parameter : target[1].split("&")) {
                String[] nameAndValue = parameter.split("=", 2);
                query.computeIfAbsent(decode(nameAndValue[0]), name -> new ArrayList<>()).add(decode(nameAndValue[1]));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    List<String> header(String name) {
        return request.headers().getOrDefault(name, List.of());
    }

    JsonNode json() {
        try {
            return JSON.readTree(request.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + request.body(), e);
        }
    }
}

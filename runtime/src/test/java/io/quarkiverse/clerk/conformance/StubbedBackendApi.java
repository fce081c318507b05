package io.quarkiverse.clerk.conformance;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.runtime.client.ClientInternals;
import io.smallrye.mutiny.Uni;

/** The Backend API that a row expects to be asked, in any order, and what it answers. */
final class StubbedBackendApi {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonNode client;
    private final Deque<JsonNode> expected = new ArrayDeque<>();
    private final List<String> unexpected = new ArrayList<>();

    StubbedBackendApi(Row row) {
        client = row.json().path("client");
        row.json().path("backend_api").forEach(expected::add);
    }

    Optional<String> secretKey() {
        return Optional.ofNullable(client.path("secretKey").asText(null));
    }

    /** Requests that the row does not know. */
    List<String> unexpected() {
        return unexpected;
    }

    /** How many requests that the row knows were not made. */
    int unsent() {
        return expected.size();
    }

    InvocationHandler restClient(Class<?> api) {
        return (proxy, operation, arguments) -> {
            AnnotatedRequest request = AnnotatedRequest.of(api, operation, arguments == null ? new Object[0] : arguments,
                    client.path("apiUrl").asText(), secretKey().orElse(""));
            Optional<JsonNode> known = expected.stream().filter(entry -> matches(entry.path("request"), request)).findFirst();
            if (known.isEmpty()) {
                unexpected.add(request.method() + ' ' + request.url() + (request.json() == null ? "" : " " + request.json()));
            }
            JsonNode entry = known.orElseGet(() -> sameTarget(request));
            expected.remove(entry);
            return Uni.createFrom().item(() -> answer(entry.path("answer"), operation));
        };
    }

    /** A request that is as expected but for what it sends: it is answered, so that the row's result can be looked at. */
    private JsonNode sameTarget(AnnotatedRequest request) {
        return expected.stream().filter(entry -> sameTarget(entry.path("request"), request)).findFirst()
                .orElse(Json.object());
    }

    private static boolean sameTarget(JsonNode expected, AnnotatedRequest request) {
        return expected.path("method").asText().equals(request.method())
                && target(expected.path("url").asText()).equals(target(request.url()))
                && expected.path("headers").path("authorization").asText().equals(request.authorization());
    }

    private static boolean matches(JsonNode expected, AnnotatedRequest request) {
        JsonNode json = request.json() == null ? Json.object().path("none") : request.json();
        return sameTarget(expected, request)
                && expected.path("headers").path("clerk-api-version").asText().equals(request.version())
                && numbersAlike(expected.path("json")).equals(numbersAlike(json));
    }

    /** Nulls matter here, whether a number is an int or a long does not. */
    private static JsonNode numbersAlike(JsonNode json) {
        return json.isMissingNode() ? json : Json.parse(json.toString());
    }

    /** The order of the parameters does not matter. */
    private static List<String> target(String url) {
        URI uri = URI.create(url);
        return Stream.concat(Stream.of(uri.getScheme() + "://" + uri.getAuthority() + uri.getPath()),
                uri.getQuery() == null ? Stream.of() : Stream.of(uri.getQuery().split("&")).sorted()).toList();
    }

    private static Object answer(JsonNode answer, Method operation) {
        JsonNode json = answer.path("json").isTextual() ? Json.parse(answer.path("json").asText()) : answer.path("json");
        int status = answer.path("status").asInt(500);
        if (status >= 300) {
            throw error(status, json, answer.path("headers"));
        }
        Type type = ((ParameterizedType) operation.getGenericReturnType()).getActualTypeArguments()[0];
        return type == Void.class ? null
                : MAPPER.convertValue(keys(json), MAPPER.getTypeFactory().constructType(type));
    }

    private static ClerkApiException error(int status, JsonNode json, JsonNode headers) {
        return ClientInternals.error(status, json.toString().getBytes(StandardCharsets.UTF_8),
                headers.path("cf-ray").asText(""), headers.path("retry-after").asText(null));
    }

    /** The keys of the file, where a row names some. */
    private static JsonNode keys(JsonNode json) {
        if (!json.has("$jwks")) {
            return json;
        }
        ObjectNode keys = Json.object();
        keys.set("keys", Json.of(Json.stream(json.path("$jwks"))
                .map(key -> TestKeys.jwk(key.path("key").asText(), key.path("kid").asText())).toList()));
        return keys;
    }
}

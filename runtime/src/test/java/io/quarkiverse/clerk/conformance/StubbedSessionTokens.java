package io.quarkiverse.clerk.conformance;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.ReactiveSessionsApi;
import io.quarkiverse.clerk.api.model.SessionToken;
import io.smallrye.mutiny.Uni;

/** The operations of the Backend API that mint tokens of a session, as the row has them. */
final class StubbedSessionTokens {

    /** What the upstream test answers in the rows that do not repeat it. */
    private static final String UNNAMED = "mocked-jwt-token";

    private final JsonNode entries;
    private final String apiUrl;
    private final List<String> unexpected = new ArrayList<>();

    StubbedSessionTokens(Row row, String apiUrl) {
        this.entries = row.json().path("backend_api");
        this.apiUrl = apiUrl;
    }

    ReactiveClerkClient client() {
        ReactiveSessionsApi sessions = proxy(ReactiveSessionsApi.class, (proxy, method, arguments) -> switch (method
                .getName()) {
            case "createToken" -> mint("/sessions/" + arguments[0] + "/tokens", arguments[1]);
            case "createTokenFromTemplate" -> mint("/sessions/" + arguments[0] + "/tokens/" + arguments[1], arguments[2]);
            default -> throw new UnsupportedOperationException(method.toString());
        });
        return proxy(ReactiveClerkClient.class, (proxy, method, arguments) -> sessions);
    }

    /** Requests that are none of the row's. */
    List<String> unexpected() {
        return unexpected;
    }

    private Uni<SessionToken> mint(String path, Object request) {
        JsonNode body = Json.of(request);
        JsonNode jwt = Json.object().put("jwt", UNNAMED).path("jwt");
        if (!entries.isEmpty()) {
            ObjectNode actual = Json.object().put("url", apiUrl + "/v1" + path);
            actual.set("json", body);
            ObjectNode expected = Json.object().put("url", entries.path(0).path("request").path("url").asText());
            expected.set("json", entries.path(0).path("request").path("json"));
            if (!Json.canonical(actual).equals(Json.canonical(expected))) {
                unexpected.add(actual.toString());
            }
            jwt = entries.path(0).path("answer").path("json").path("jwt");
        }
        return Uni.createFrom().item(new SessionToken("token", jwt.asText()));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
    }
}

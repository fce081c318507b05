package io.quarkiverse.clerk.conformance;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.api.model.Jwk;
import io.quarkiverse.clerk.runtime.client.ClientInternals;
import io.smallrye.mutiny.Uni;

/** {@code bapi:…}: calls of the Backend API by Clerk's SDK for JavaScript, as calls of ours. */
final class BackendApiCalls implements Operation {

    private static final String PREFIX = "bapi:";
    private static final Set<String> METADATA = Set.of("publicMetadata", "privateMetadata", "unsafeMetadata");
    private static final Properties NAMES = Json.table("/conformance/js-operations.properties");

    @Override
    public boolean covers(String operation) {
        return operation.startsWith(PREFIX);
    }

    @Override
    public Optional<String> notApplicable(Row row) {
        return NAMES.containsKey(name(row)) ? Optional.empty()
                : Optional.of("an operation of Clerk's SDK for JavaScript that has no counterpart here");
    }

    private static String name(Row row) {
        return row.operation().substring(PREFIX.length());
    }

    /** Keys are the runner's own; where a row names one and knows what it looks like, it is another one. */
    @Override
    public JsonNode expectation(Row row) {
        JsonNode keys = row.json().path("backend_api").path(0).path("answer").path("json").path("$jwks");
        if (!row.expect().path("result").has("keys") || keys.isMissingNode()) {
            return row.expect();
        }
        ObjectNode expected = row.expect().deepCopy();
        for (int i = 0; i < keys.size(); i++) {
            Jwk own = TestKeys.jwk(keys.path(i).path("key").asText(), keys.path(i).path("kid").asText());
            ((ObjectNode) expected.path("result").path("keys").path(i)).put("n", own.n()).put("e", own.e());
        }
        return expected;
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        StubbedBackendApi api = new StubbedBackendApi(row);
        ObjectNode outcome = outcome(row, api);
        if (!api.unexpected().isEmpty()) {
            outcome.set("unexpected_requests", Json.of(api.unexpected()));
        }
        return api.unsent() == 0 ? outcome : outcome.put("unsent_requests", api.unsent());
    }

    private static ObjectNode outcome(Row row, StubbedBackendApi api) {
        ObjectNode outcome = Json.object();
        try {
            Object result = null;
            for (Call call : calls(row)) {
                result = call.make(api);
            }
            outcome.set("result", JsValues.asFarAs(row.expect().path("result"), JsValues.of(result)));
        } catch (IllegalArgumentException e) {
            outcome.putObject("throws").put("error", true).put("condition", "missing-resource-id");
        } catch (ClerkApiException e) {
            outcome.set("throws", error(e));
        }
        return outcome;
    }

    private static ObjectNode error(ClerkApiException e) {
        ObjectNode error = Json.object().put("error", true).put("code", "api_response_error").put("status", e.status())
                .put("clerk_trace_id", e.traceId().orElse(""));
        e.retryAfter().map(Duration::toSeconds).ifPresent(seconds -> error.put("retry_after", seconds));
        List<Object> errors = new ArrayList<>();
        e.errors().forEach(one -> {
            ObjectNode json = Json.object().put("code", one.code()).put("message", one.message())
                    .put("longMessage", one.longMessage());
            json.set("meta", Json.of(one.meta()));
            errors.add(json);
        });
        error.set("errors", Json.of(errors));
        return error;
    }

    /** @param resource the accessor of the client */
    private record Call(String resource, String operation, JsArguments arguments) {

        static Call of(String name, JsArguments arguments) {
            return new Call(name.substring(0, name.indexOf('.')), name.substring(name.indexOf('.') + 1), arguments);
        }

        Object make(StubbedBackendApi api) {
            Class<?> type = accessor(resource).getReturnType();
            Method method = arguments.choose(type, operation);
            try {
                Uni<?> call = (Uni<?>) method.invoke(
                        ClientInternals.resource(type, api.secretKey(), api.restClient(type)), arguments.bind(method));
                return call.await().atMost(Duration.ofSeconds(5));
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new AssertionError(method.toString(), e);
            }
        }

        private static Method accessor(String resource) {
            try {
                return ReactiveClerkClient.class.getMethod(resource);
            } catch (NoSuchMethodException e) {
                throw new AssertionError(resource, e);
            }
        }
    }

    /** That SDK makes two requests of some calls; here, each is a call of its own. */
    private static List<Call> calls(Row row) {
        String ours = NAMES.getProperty(name(row));
        JsArguments arguments = new JsArguments(row);
        switch (name(row)) {
            case "users.getUserList":
                return List.of(Call.of("users.count", new JsArguments(row)), Call.of(ours, arguments));
            case "users.updateUser", "organizations.updateOrganization":
                return updates(row, ours, arguments);
            case "sessions.getToken":
                return List.of(Call.of(arguments.hasTemplate() ? "sessions.createTokenFromTemplate" : ours,
                        arguments.withoutEmptyTemplate()));
            default:
                return List.of(Call.of(ours, arguments));
        }
    }

    private static List<Call> updates(Row row, String ours, JsArguments arguments) {
        List<Call> calls = new ArrayList<>();
        Set<String> others = arguments.names();
        others.removeAll(METADATA);
        if (!others.isEmpty()) {
            calls.add(Call.of(ours, new JsArguments(row).keep(others)));
        }
        if (arguments.names().stream().anyMatch(METADATA::contains)) {
            calls.add(Call.of(ours.replace("update", "replaceMetadata"), arguments.keep(METADATA)));
        }
        return calls;
    }
}

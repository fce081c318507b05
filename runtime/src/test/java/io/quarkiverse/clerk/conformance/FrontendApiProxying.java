package io.quarkiverse.clerk.conformance;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;
import io.quarkiverse.clerk.runtime.proxy.ProxyInternals;
import io.quarkiverse.clerk.runtime.proxy.ProxyInternals.Forwarding;
import io.vertx.core.MultiMap;

/**
 * {@code frontend_api_proxy}, {@code proxy_path_matches} and {@code proxy_interception}: what is asked of the Frontend API and
 * what of its answer a browser gets. The bodies are streamed as they are, which the tests of the running proxy look at.
 */
final class FrontendApiProxying implements Operation {

    private static final String NO_STORE = "no-store";

    @Override
    public boolean covers(String operation) {
        return operation.equals("frontend_api_proxy") || operation.equals("proxy_path_matches")
                || operation.equals("proxy_interception");
    }

    @Override
    public JsonNode expectation(Row row) {
        ObjectNode expectation = row.expect().deepCopy();
        if (row.operation().equals("frontend_api_proxy")) {
            if (!row.expect().path("body").has("errors") || row.json().has("upstream")) {
                expectation.remove("body");
            }
            JsonNode asked = row.json().path("upstream").path(0).path("request");
            if (asked.isObject()) {
                ObjectNode upstream = asked.deepCopy();
                upstream.remove("has_body");
                expectation.set("upstream", upstream);
            }
        }
        return expectation;
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        JsonNode request = row.json().path("request");
        return switch (row.operation()) {
            case "proxy_path_matches" -> Json.object().put("result", ProxyInternals.matches(
                    row.argument(1).path("proxyPath").asText(""), path(row.argument(0).path("$request").path("url").asText())));
            case "proxy_interception" -> intercept(row.json().path("config").path("frontendApiProxy"), request);
            default -> forward(row, request);
        };
    }

    private static JsonNode intercept(JsonNode proxy, JsonNode request) {
        String proxyPath = proxy.path("path").asText("");
        boolean enabled = isEnabled(proxy.path("enabled"), URI.create(request.path("url").asText()).getHost());
        boolean answered = enabled && ProxyInternals.matches(proxyPath, path(request.path("url").asText()));
        ObjectNode outcome = Json.object().put("answered_by_proxy", answered).put("authenticated", !answered);
        if (enabled && !answered) {
            HttpUrl url = HttpUrl.parse(request.path("url").asText()).orElseThrow();
            outcome.put("effective_proxy_url", url.origin() + (proxyPath.isEmpty() ? "/__clerk" : proxyPath));
        }
        return outcome;
    }

    /** A host that decides is a {@code ClerkOptionsResolver} with us; what it decides is the row's own. */
    private static boolean isEnabled(JsonNode enabled, String host) {
        if (enabled.isBoolean()) {
            return enabled.asBoolean();
        }
        String rule = enabled.asText();
        return rule.startsWith("host ends with ") ? host.endsWith(rule.substring("host ends with ".length()))
                : !rule.contains(" " + host);
    }

    private static JsonNode forward(Row row, JsonNode request) {
        JsonNode config = row.json().path("config");
        Optional<String> publishableKey = text(config.path("publishableKey"));
        Optional<String> secretKey = text(config.path("secretKey"));
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        request.path("headers").fields().forEachRemaining(header -> headers.add(header.getKey(), header.getValue().asText()));
        if (isRefusedAtStart(publishableKey, secretKey, text(config.path("fapiUrl")))) {
            return Outcomes.refusedAtStart();
        }
        ProxyInternals proxy = ProxyInternals.request(text(config.path("proxyPath")), text(config.path("fapiUrl")),
                publishableKey, secretKey.orElseThrow(), request.path("url").asText(), headers);
        Forwarding forwarding = proxy.forward(headers);
        if (forwarding.uri() == null) {
            return refused(forwarding.status(), forwarding.json());
        }
        return answer(row, proxy, forwarding);
    }

    private static boolean isRefusedAtStart(Optional<String> publishableKey, Optional<String> secretKey,
            Optional<String> frontendApi) {
        Map<String, String> values = new HashMap<>(Map.of("quarkus.clerk.frontend-api-proxy.enabled", "true"));
        publishableKey.ifPresent(key -> values.put("CLERK_PUBLISHABLE_KEY", key));
        secretKey.ifPresent(key -> values.put("CLERK_SECRET_KEY", key));
        frontendApi.ifPresent(url -> values.put("CLERK_FAPI_URL", url));
        return CheckedConfiguration.of(values).mistakes().stream()
                .anyMatch(mistake -> mistake.contains("quarkus.clerk.frontend-api-proxy"));
    }

    private static JsonNode answer(Row row, ProxyInternals proxy, Forwarding forwarding) {
        JsonNode answer = row.json().path("upstream").path(0).path("answer");
        MultiMap answered = MultiMap.caseInsensitiveMultiMap();
        answer.path("headers").forEach(header -> answered.add(header.path(0).asText(), header.path(1).asText()));
        ObjectNode outcome = Json.object().put("status", answer.path("status").asInt());
        MultiMap headers = proxy.answer(forwarding, answered);
        ObjectNode seen = outcome.putObject("headers");
        headers.names().stream().filter(name -> !name.equalsIgnoreCase("set-cookie")).forEach(
                name -> seen.put(name.toLowerCase(Locale.ROOT), headers.get(name)));
        if (headers.contains("set-cookie")) {
            ArrayNode cookies = outcome.putArray("set_cookies");
            headers.getAll("set-cookie").forEach(cookies::add);
        }
        ObjectNode asked = outcome.putObject("upstream").put("method", row.json().path("request").path("method").asText())
                .put("url", forwarding.uri()).put("redirect", "manual");
        ObjectNode askedHeaders = asked.putObject("headers");
        forwarding.headers().names().forEach(name -> askedHeaders.put(name.toLowerCase(Locale.ROOT),
                forwarding.headers().get(name)));
        return outcome;
    }

    private static JsonNode refused(int status, String json) {
        ObjectNode outcome = Json.object().put("status", status);
        outcome.putObject("headers").put("cache-control", NO_STORE).put("content-type", "application/json");
        ObjectNode body = outcome.putObject("body");
        ((ObjectNode) body.putArray("errors").addObject()).put("code",
                Json.parse(json).path("errors").path(0).path("code").asText());
        return outcome;
    }

    private static String path(String url) {
        return URI.create(url).getRawPath();
    }

    private static Optional<String> text(JsonNode value) {
        return Optional.of(value.asText("")).filter(text -> !text.isEmpty());
    }
}

package io.quarkiverse.clerk.conformance;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Requests to the Frontend API's proxy that we answer differently from Clerk's own SDK. */
final class ProxyDeviations {

    static final List<Deviation> ALL = List.of(
            new Deviation("§10.2 the row lost the environment that made its configuration wrong: with the keys and the address"
                    + " that it has, a request is forwarded",
                    Row.is("frontend_api_proxy").and(ProxyDeviations::lacksItsMistake), row -> {
                        ObjectNode forwarded = Json.object().put("status", 0);
                        forwarded.putObject("headers");
                        ObjectNode upstream = forwarded.putObject("upstream").put("method", "GET").put("redirect", "manual")
                                .put("url", "https://frontend-api.clerk.dev/v1/client");
                        upstream.putObject("headers").put("accept-encoding", "identity")
                                .put("clerk-proxy-url", "https://example.com/__clerk")
                                .put("clerk-secret-key", row.config().path("secretKey").asText())
                                .put("host", "frontend-api.clerk.dev").put("x-forwarded-host", "example.com")
                                .put("x-forwarded-proto", "https");
                        return forwarded;
                    }),
            new Deviation("design §7 a proxy that is configured wrongly is refused at start-up, not at its first request",
                    Row.is("frontend_api_proxy").and(row -> isMisconfigured(row) && !lacksItsMistake(row)),
                    row -> Outcomes.refusedAtStart()));

    private ProxyDeviations() {
    }

    private static boolean isMisconfigured(Row row) {
        return row.expect().path("body").path("errors").path(0).path("code").asText().equals("proxy_configuration_error");
    }

    private static boolean lacksItsMistake(Row row) {
        return row.expect().path("status").asInt() == 500 && !row.json().has("upstream") && !row.json().has("environment")
                && row.config().has("publishableKey") && row.config().has("secretKey") && !row.config().has("fapiUrl")
                && row.json().path("request").path("url").asText().equals("https://example.com/__clerk/v1/client");
    }
}

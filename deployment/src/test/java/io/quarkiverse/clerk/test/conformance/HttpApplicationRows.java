package io.quarkiverse.clerk.test.conformance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.emulator.InstanceType;
import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Runs rows of {@code http_application}, prints what became of them, and fails if one did not end as it should. */
abstract class HttpApplicationRows {

    static QuarkusUnitTest application(InstanceType type) {
        return new QuarkusUnitTest()
                .setBeforeAllCustomizer(() -> EmulatorOfRows.start(type))
                .setAfterAllCustomizer(EmulatorOfRows::stop)
                .withApplicationRoot(jar -> jar.addPackage(HttpApplicationRows.class.getPackage()).addClass(Emulator.class))
                .withConfiguration("""
                        quarkus.clerk.secret-key=${rows.secret-key}
                        quarkus.clerk.publishable-key=${rows.publishable-key}
                        quarkus.clerk.machine-secret-key=${rows.machine-secret-key}
                        quarkus.clerk.api-url=${rows.url}
                        quarkus.clerk.proxy-url=${rows.url}
                        quarkus.clerk.frontend-api-proxy.enabled=true
                        quarkus.clerk.frontend-api-proxy.url=${rows.url}
                        quarkus.clerk.webhooks.path=/api/webhooks/clerk
                        quarkus.clerk.webhooks.signing-secret=whsec_dGVzdF9zaWduaW5nX3NlY3JldF8zMl9jaGFyc19sb25n
                        """);
    }

    static boolean isProduction(JsonNode row) {
        return row.path("instance_type").asText().equals("production");
    }

    /** Runs the rows that are meant for this application. */
    static void run(Predicate<JsonNode> meant) {
        List<String> passed = new ArrayList<>();
        List<String> deviating = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (JsonNode row : Rows.of("http_application")) {
            if (meant.test(row)) {
                String id = row.path("id").asText();
                Optional<String> difference = difference(row);
                if (difference.isPresent()) {
                    failed.add(id + " " + row.path("name").asText() + ": " + difference.get());
                } else {
                    (answersWithoutBody(row) ? deviating : passed).add(id);
                }
            }
        }
        System.out.printf("%nConformance: http_application: %d passed, %d deviating %s, %d failed%n", passed.size(),
                deviating.size(), deviating, failed.size());
        if (!deviating.isEmpty()) {
            System.out.println("  deviating: design §3 and §7 of the protocol: a refusal has no body");
        }
        assertThat(failed).isEmpty();
    }

    private static Optional<String> difference(JsonNode row) {
        if (row.path("expect").has("final_url")) {
            return new NavigatingBrowser().difference(row.path("expect"));
        }
        RowPlaceholders placeholders = new RowPlaceholders();
        return difference(row, placeholders, send(row, placeholders));
    }

    private static Response send(JsonNode row, RowPlaceholders placeholders) {
        JsonNode request = row.path("request");
        RequestSpecification specification = given().redirects().follow(false);
        for (Entry<String, JsonNode> header : request.path("headers").properties()) {
            specification.header(header.getKey(), placeholders.sent(header.getValue().asText()));
        }
        if (request.has("cookie_header")) {
            specification.header("Cookie", placeholders.sent(request.path("cookie_header").asText()));
        }
        if (request.has("body")) {
            specification.body(request.path("body").asText());
        }
        return specification.request(request.path("method").asText("GET"), accepted(row) + request.path("url").asText());
    }

    /** The part of the path that says what the route accepts. */
    private static String accepted(JsonNode row) {
        JsonNode accepts = row.path("route_accepts");
        List<String> types = new ArrayList<>();
        accepts.forEach(type -> types.add(type.asText()));
        return accepts.isTextual() ? "/" + accepts.asText() : types.isEmpty() ? "" : "/" + String.join("-or-", types);
    }

    private static Optional<String> difference(JsonNode row, RowPlaceholders placeholders, Response response) {
        JsonNode expect = row.path("expect");
        if (response.statusCode() != expect.path("http_status").asInt()) {
            return Optional.of("status " + response.statusCode() + ", " + response.headers());
        }
        if (answersWithoutBody(row)) {
            return response.asString().isEmpty() ? Optional.empty() : Optional.of("body " + response.asString());
        }
        if (expect.has("body") && !response.asString().equals(expect.path("body").asText())) {
            return Optional.of("body " + response.asString());
        }
        for (Entry<String, JsonNode> member : expect.path("json").properties()) {
            String value = response.jsonPath().getString(member.getKey());
            boolean meant = member.getValue().isNull() ? value == null
                    : placeholders.isMeant(member.getValue().asText(), value);
            if (!meant) {
                return Optional.of(member.getKey() + " is " + value);
            }
        }
        return Optional.empty();
    }

    private static boolean answersWithoutBody(JsonNode row) {
        return row.path("expect").path("http_status").asInt() >= 400
                && (row.path("expect").has("body") || row.path("expect").has("json"));
    }
}

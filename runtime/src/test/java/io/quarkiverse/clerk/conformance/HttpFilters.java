package io.quarkiverse.clerk.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.ClerkOptionsResolver;
import io.quarkiverse.clerk.ClerkRequestOptions;
import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.runtime.ClerkInstances;
import io.quarkiverse.clerk.runtime.ClerkRequirement;
import io.quarkiverse.clerk.runtime.FilteredServer.Application;
import io.quarkiverse.clerk.runtime.config.CheckedConfiguration;
import io.smallrye.mutiny.Uni;

/**
 * {@code http_filter}: an application whose endpoints are all annotated, asked over a connection. The authentication filter
 * of Clerk's SDK is a lax endpoint, its sign-in guard a strict one; a filter that somebody else has planted in front has
 * nowhere to plant.
 */
final class HttpFilters implements Operation {

    private static final Pattern OPTIONS = Pattern.compile("\\{.*}");
    private static final String SECRET_KEY = "CLERK_SECRET_KEY";
    private static final String PUBLISHABLE_KEY = "CLERK_PUBLISHABLE_KEY";
    /** Of clerk.included.katydid-92.lcl.dev. */
    private static final String ANY_PUBLISHABLE_KEY = "pk_test_Y2xlcmsuaW5jbHVkZWQua2F0eWRpZC05Mi5sY2wuZGV2JA";
    /** Of clerk.example.com. */
    private static final String CALLBACK_PUBLISHABLE_KEY = "pk_test_Y2xlcmsuZXhhbXBsZS5jb20k";
    /** What a logging facility of another SDK does. */
    private static final Set<String> WARNINGS = Set.of("warning_logged_once", "deprecation_warning");

    @Override
    public boolean covers(String operation) {
        return operation.equals("http_filter");
    }

    @Override
    public JsonNode expectation(Row row) {
        ObjectNode expected = row.expect().deepCopy();
        expected.remove(WARNINGS);
        return expected;
    }

    @Override
    public JsonNode run(Row row, Scene scene) {
        CheckedConfiguration configuration = CheckedConfiguration.of(configuration(row));
        if (!configuration.mistakes().isEmpty()) {
            return Json.object().put("refused_at_start", String.join("; ", configuration.mistakes()));
        }
        boolean guarded = filters(row).contains("sign-in guard");
        ClerkRequirement requirement = guarded
                ? ClerkRequirement.required(ClerkInstances.DEFAULT, null, "", "", "", "", Reverification.NONE)
                : ClerkRequirement.optional(ClerkInstances.DEFAULT, null);
        ServedRequest served = ServedRequest.send(new Application(configuration.config(), requirement, resolver(row), null,
                null, row.json().path("request").path("url").asText().startsWith("https:"), authentications(row)),
                row.json().path("request"),
                signedIn(row));
        return outcome(row, served);
    }

    /** Filters and guards that each authenticate with Clerk's SDK, unless one did before. */
    private static int authentications(Row row) {
        return (int) Json.stream(row.json().path("filters")).filter(
                filter -> filter.asText().startsWith("authentication filter") || filter.asText().startsWith("sign-in guard"))
                .count();
    }

    private static String filters(Row row) {
        return row.json().path("filters").toString();
    }

    private static Map<String, String> configuration(Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.json().path("environment").properties().forEach(
                variable -> values.put(variable.getKey(), text(variable.getValue().asText())));
        if (row.json().has("stubs")) {
            // What a row replaces needs no keys there, but an application does.
            values.putIfAbsent(SECRET_KEY, "sk_test_any");
            values.putIfAbsent(PUBLISHABLE_KEY, ANY_PUBLISHABLE_KEY);
        }
        for (JsonNode filter : row.json().path("filters")) {
            Matcher options = OPTIONS.matcher(filter.asText());
            if (options.find() && filter.asText().contains(" with {")) {
                configure(Json.parse(options.group()), values);
            } else if (filter.asText().contains("callback")) {
                values.putIfAbsent(SECRET_KEY, "sk_test_any");
                if (filter.asText().contains("clerk.example.com")) {
                    values.put(PUBLISHABLE_KEY, CALLBACK_PUBLISHABLE_KEY);
                }
            }
        }
        if (!signedIn(row).isEmpty()) {
            values.put("CLERK_JWT_KEY", TestKeys.pem("instance-key", "spki"));
            values.put("quarkus.clerk.issuer", "https://issuer.example.com");
        }
        return values;
    }

    private static void configure(JsonNode options, Map<String, String> values) {
        Map.of("secretKey", SECRET_KEY, "publishableKey", PUBLISHABLE_KEY, "signInUrl", "CLERK_SIGN_IN_URL", "proxyUrl",
                "CLERK_PROXY_URL", "domain", "CLERK_DOMAIN", "jwtKey", "CLERK_JWT_KEY", "apiUrl", "CLERK_API_URL", "apiVersion",
                "CLERK_API_VERSION").forEach(
                        (option, variable) -> RowSettings.text(options, option)
                                .ifPresent(value -> values.put(variable, value)));
        JsonNode proxy = options.path("frontendApiProxy");
        if (proxy.path("enabled").asBoolean()) {
            values.put("quarkus.clerk.frontend-api-proxy.enabled", "true");
            RowSettings.text(proxy, "path").ifPresent(path -> values.put("quarkus.clerk.frontend-api-proxy.path", path));
        }
    }

    private static String text(String value) {
        return value.startsWith("(") ? "sk_test_any" : value;
    }

    private static ClerkOptionsResolver resolver(Row row) {
        return filters(row).contains("callback") ? request -> Uni.createFrom().item(ClerkRequestOptions.none()) : null;
    }

    /** The token of the user that a row has the authentication return. */
    private static List<Entry<String, String>> signedIn(Row row) {
        String user = row.json().path("stubs").path(0).path("outcomes").path(0).path("returns").path("userId").asText("");
        if (user.isEmpty() || user.equals("null")) {
            return List.of();
        }
        long now = System.currentTimeMillis() / 1000;
        ObjectNode claims = Json.object().put("sub", user).put("sid", "sess_1").put("iss", "https://issuer.example.com")
                .put("iat", now).put("exp", now + 60);
        return List.of(Map.entry("authorization",
                "Bearer " + TokenMint.mint(Json.object().put("alg", "RS256").put("kid", "k"), claims, "instance-key")));
    }

    private static ObjectNode outcome(Row row, ServedRequest served) {
        JsonNode expect = row.expect();
        ObjectNode outcome = Json.object().put("http_status", served.answer().status());
        ServedOutcome.headers(expect, served.answer(), outcome);
        if (expect.has("application_handler_runs")) {
            outcome.put("application_handler_runs", served.called() > 0);
        }
        if (expect.has("identity_seen")) {
            ObjectNode seen = outcome.putObject("identity_seen");
            if (!served.seenUser().isEmpty()) {
                seen.put("userId", served.seenUser());
            }
        }
        if (expect.has("authenticate_request_calls")) {
            outcome.put("authenticate_request_calls", served.decisions());
        }
        if (expect.has("answered_by_proxy")) {
            outcome.put("answered_by_proxy", served.proxied());
        }
        ArrayNode absent = outcome.arrayNode();
        expect.path("headers_absent").forEach(name -> {
            if (served.answer().first(name.asText()).isEmpty()) {
                absent.add(name);
            }
        });
        if (!absent.isEmpty()) {
            outcome.set("headers_absent", absent);
        }
        return outcome;
    }
}

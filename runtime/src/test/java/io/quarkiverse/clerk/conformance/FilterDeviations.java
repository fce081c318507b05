package io.quarkiverse.clerk.conformance;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What our filter answers differently from Clerk's. */
final class FilterDeviations {

    static final List<Deviation> ALL = List.of(
            new Deviation("design §2 without a publishable key nothing is derived: allowed, start-up says so",
                    Row.is("http_filter").and(row -> row.expect().path("condition").asText().equals("missing-publishable-key")),
                    row -> signedOutAndCalled(row)),
            new Deviation("§13 require guard: 401, and a redirect for page navigations only",
                    Row.is("http_filter").and(row -> row.json().path("filters").toString().contains("sign-in guard")
                            && row.expect().path("http_status").asInt() == 302),
                    FilterDeviations::refused),
            new Deviation("§4.10 a requirement that is not met: 403, neither not found nor a redirect",
                    Row.is("protect").and(row -> row.expect().path("not_found").asBoolean()
                            || isSentTo(row, "unauthorizedUrl")),
                    FilterDeviations::forbidden),
            new Deviation(
                    "§4.10 where the caller is sent without a session is the sign-in page, which is told where to go from "
                            + "there",
                    Row.is("protect").and(row -> isSentTo(row, "unauthenticatedUrl") && row.expect().has("location")),
                    FilterDeviations::withReturnUrl),
            Deviation.inPart("§4.10 401 has WWW-Authenticate, which names the error where a token was refused (RFC 6750 §3)",
                    Row.is("protect").and(row -> row.expect().has("www_authenticate")
                            && row.expect().path("http_status").asInt() == 401),
                    (row, stated) -> withChallenge(stated)),
            new Deviation("§4.10 there is nothing to install before an identity can be read: whoever was not authenticated is "
                    + "signed out", Row.is("read_identity").and(row -> row.expect().has("throws")),
                    row -> IdentityReading.signedOut()),
            new Deviation("design §7 an instance has one client, that of its configuration; another client is another instance",
                    Row.is("filter_client_selection").and(row -> row.json().path("filter_options").has("clerkClient")),
                    FilterDeviations::withOwnClient),
            Deviation.inPart("typed API: what is accepted stands at the endpoint, and typ and the key cache are not for "
                    + "applications to change", Row.is("filter_option_forwarding"), (row, stated) -> withoutOurs(stated)));

    private FilterDeviations() {
    }

    private static JsonNode signedOutAndCalled(Row row) {
        ObjectNode expected = Json.object().put("http_status", 200).put("application_handler_runs", true);
        expected.putObject("headers");
        expected.set("headers_absent", Json.of(List.of("x-clerk-auth-message")));
        return expected;
    }

    private static JsonNode refused(Row row) {
        ObjectNode expected = row.expect().deepCopy();
        expected.remove("redirect");
        return expected.put("http_status", 401);
    }

    private static boolean isSentTo(Row row, String option) {
        return Protections.option(row, option).filter(row.expect().path("location").asText()::startsWith)
                .filter(url -> !row.expect().path("location").asText().isEmpty()).isPresent();
    }

    private static JsonNode forbidden(Row row) {
        ObjectNode expected = Json.object().put("http_status", 403);
        expected.putObject("headers");
        if (row.expect().has("has_called_with")) {
            expected.set("has_called_with", row.expect().get("has_called_with"));
        }
        return expected;
    }

    private static JsonNode withReturnUrl(Row row) {
        ObjectNode expected = row.expect().deepCopy();
        String here = row.json().path("request").path("url").asText();
        return expected.put("location", row.expect().path("location").asText() + "?redirect_url="
                + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    private static JsonNode withOwnClient(Row row) {
        ObjectNode expected = Json.object();
        ObjectNode client = expected.putObject("dedicated_client");
        for (String option : List.of("apiUrl", "apiVersion")) {
            RowSettings.text(row.json().path("filter_options"), option).ifPresent(value -> client.put(option, value));
        }
        return expected;
    }

    private static JsonNode withoutOurs(JsonNode stated) {
        ObjectNode expected = stated.deepCopy();
        if (expected.path("options_given_to_authenticate_request_include") instanceof ObjectNode options) {
            options.remove(List.of("acceptsToken", "skipJwksCache", "headerType"));
        }
        return expected;
    }

    private static JsonNode withChallenge(JsonNode stated) {
        ObjectNode expected = stated.deepCopy();
        String challenge = stated.path("www_authenticate").asText("null");
        return expected.put("www_authenticate", (challenge.equals("null") ? "Bearer realm=\"clerk\"" : challenge)
                + ", error=\"invalid_token\"");
    }
}

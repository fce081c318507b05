package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * What the real ClerkJS asked for, recorded with what it was satisfied with: the emulator must answer each request with the
 * same status, and with everything that was in the answer, of the same types.
 */
class FrontendTranscriptTest extends EmulatorTestBase {

    private static final Path TRANSCRIPT = Path.of("../../shared/conformance/fapi-transcript.json");
    private static final Pattern ID = Pattern.compile("[a-z]+_[0-9a-f]{16,}");
    private static final String PASSWORD = "correct-horse-1";

    private static final String NO_EXPIRY = "a password that was right is no code that could come too late";
    private static final String NOT_SENT = "null until a code was sent, which ClerkJS takes as that too";
    private static final String NO_LOCALE = "nothing depends on the locale";
    private static final String NO_DEVICE = "the emulator does not look at devices";

    /** What the emulator answers otherwise on purpose, and why; {@code #} stands for any id or index. */
    private static final Map<String, String> DEVIATIONS = Map.ofEntries(
            Map.entry("/client/sign_ins /response/first_factor_verification/expire_at: NUMBER, not NULL", NO_EXPIRY),
            Map.entry("/client/sign_ins/#/attempt_first_factor /response/first_factor_verification/expire_at: NUMBER, not NULL",
                    NO_EXPIRY),
            Map.entry("/client/sign_ups /client/sign_up/verifications/email_address: OBJECT, not NULL", NOT_SENT),
            Map.entry("/client/sign_ups /response/verifications/email_address: OBJECT, not NULL", NOT_SENT),
            Map.entry("/client/sign_ups /client/sign_up/locale: STRING, not NULL", NO_LOCALE),
            Map.entry("/client/sign_ups /response/locale: STRING, not NULL", NO_LOCALE),
            Map.entry("/client/sign_ups/#/attempt_verification /response/locale: STRING, not NULL", NO_LOCALE),
            Map.entry("/client/sign_ups/#/prepare_verification /client/sign_up/locale: STRING, not NULL", NO_LOCALE),
            Map.entry("/client/sign_ups/#/prepare_verification /response/locale: STRING, not NULL", NO_LOCALE),
            Map.entry("/environment /display_config/clerk_js_version: STRING, not NULL", "any version will do"),
            Map.entry("/me/sessions/active /#/latest_activity/browser_name: STRING, not NULL", NO_DEVICE),
            Map.entry("/me/sessions/active /#/latest_activity/browser_version: STRING, not NULL", NO_DEVICE),
            Map.entry("/me/sessions/active /#/latest_activity/device_type: STRING, not NULL", NO_DEVICE),
            Map.entry("/me/sessions/active /#/latest_activity/ip_address: STRING, not NULL", NO_DEVICE));

    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> cookies = new HashMap<>();
    private final TreeSet<String> differences = new TreeSet<>();

    @Override
    ClerkEmulatorOptions.Builder options() {
        return super.options().seed(false);
    }

    @Test
    void answersWhatClerkJsAskedForInTheSameShapes() throws IOException {
        assumeTrue(Files.exists(TRANSCRIPT), () -> "The recorded requests of ClerkJS are not there: " + TRANSCRIPT);
        String ada = user("ada@example.com", "Ada", "Byron");
        user("bob+clerk_test@example.com", "Bob", "Ross");
        for (String name : List.of("Acme Ltd", "Beta GmbH")) {
            post("/organizations", Map.of("name", name, "created_by", ada)).statusCode(200);
        }
        for (String name : List.of("hasura", "hasura2")) {
            post("/jwt_templates", Map.of("name", name, "claims", Map.of("role", "user"))).statusCode(200);
        }
        int pairs = 0;
        for (JsonNode entry : new ObjectMapper().readTree(Files.readString(TRANSCRIPT)).at("/runs/headless_full/log")) {
            if (entry.has("request")) {
                replay(entry, ada);
                pairs++;
            }
        }
        assertThat(pairs).isGreaterThan(40);
        assertThat(differences).containsExactlyInAnyOrderElementsOf(DEVIATIONS.keySet());
    }

    private String user(String address, String firstName, String lastName) {
        return post("/users", Map.of("email_address", List.of(address), "password", PASSWORD, "first_name", firstName,
                "last_name", lastName)).statusCode(200).extract().path("id");
    }

    private void replay(JsonNode entry, String ada) throws IOException {
        JsonNode recorded = entry.get("request");
        int status = entry.at("/response/status").intValue();
        String path = ours(recorded.get("path").textValue());
        if (status == 429) {
            emulator.faults().add(Fault.status(path.substring("/__clerk".length()), status).times(1));
        }
        RequestSpecification request = RestAssured.given().baseUri(emulator.url().toString()).cookies(cookies)
                .header("Referer", Browser.ORIGIN + "/");
        recorded.get("query").properties().forEach(
                parameter -> request.queryParam(parameter.getKey(), ours(parameter.getValue().asText())));
        if (recorded.hasNonNull("origin")) {
            request.header("Origin", Browser.ORIGIN);
        }
        if (recorded.hasNonNull("content_type")) {
            request.contentType(recorded.get("content_type").textValue());
        }
        if (recorded.hasNonNull("body")) {
            for (String field : recorded.get("body").textValue().split("&")) {
                String[] pair = field.split("=", 2);
                request.formParam(pair[0], ticketOr(ours(URLDecoder.decode(pair[1], StandardCharsets.UTF_8)), ada));
            }
        }
        Response response = request.request(recorded.get("method").textValue(), path);
        String what = recorded.get("effective_method").textValue() + " " + recorded.get("path").textValue();
        assertThat(response.statusCode()).as(what + " answered " + response.asString()).isEqualTo(status);
        response.detailedCookies().forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        String operation = recorded.get("path").textValue().substring("/__clerk/v1".length()).replaceAll(ID.pattern(), "#");
        compare(operation + " ", entry.at("/response/body"), new ObjectMapper().readTree(response.asString()));
    }

    private String ticketOr(String value, String ada) {
        return value.startsWith("tkt_") ? post("/sign_in_tokens", Map.of("user_id", ada)).extract().path("token") : value;
    }

    /** With the ids that the emulator gave in the place of those that were recorded. */
    private String ours(String text) {
        return ID.matcher(text).replaceAll(found -> ids.getOrDefault(found.group(), found.group()));
    }

    private void compare(String at, JsonNode recorded, JsonNode answered) {
        if (recorded.isNull() || recorded.isMissingNode()) {
            return;
        }
        if (recorded.getNodeType() != answered.getNodeType()) {
            differences.add(at.replaceAll("/\\d+", "/#") + ": " + recorded.getNodeType() + ", not " + answered.getNodeType());
        } else if (recorded.isObject()) {
            recorded.properties().forEach(property -> compare(at + "/" + property.getKey(), property.getValue(),
                    answered.has(property.getKey()) ? answered.get(property.getKey()) : NullNode.instance));
        } else if (recorded.isArray()) {
            for (int i = 0; i < Math.min(recorded.size(), answered.size()); i++) {
                compare(at + "/" + i, recorded.get(i), answered.get(i));
            }
        } else if (recorded.isTextual() && ID.matcher(recorded.textValue()).matches()) {
            ids.putIfAbsent(recorded.textValue(), answered.textValue());
        }
    }
}

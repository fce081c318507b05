package io.quarkiverse.clerk.test.conformance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

import io.quarkiverse.clerk.test.peer.Emulator;
import io.restassured.response.ValidatableResponse;

/** What rows only describe: cookies of browsers, tokens of machines, and who they belong to. */
final class RowPlaceholders {

    private final String url = System.getProperty("rows.url");
    private final String secretKey = System.getProperty("rows.secret-key");
    private String sender = "";

    /** A header value or cookie header as it is sent. */
    String sent(String text) {
        return switch (text) {
            case "(cookies of a signed-in browser)" -> cookies(Emulator.signIn(Emulator.MEMBER, Map.of()));
            case "(cookies of an admin with the organisation active)" -> adminOfAcme();
            case "(cookies of a signed-out browser)" -> "__clerk_db_jwt=browser; __client_uat=0";
            case "Bearer (valid api key)" -> "Bearer " + apiKey();
            case "Bearer (token of an unscoped machine)" -> "Bearer " + m2mToken(List.of(), "opaque");
            case "Bearer (JWT of a scoped machine)" -> "Bearer " + m2mToken(List.of(System.getProperty("rows.receiver")),
                    "jwt");
            case "Bearer (token of a scoped machine)" -> "Bearer " + m2mToken(List.of(System.getProperty("rows.receiver")),
                    "opaque");
            case "(own origin)" -> "http://localhost:8081";
            default -> {
                if (text.startsWith("(") || text.startsWith("Bearer (")) {
                    throw new IllegalArgumentException("unknown placeholder " + text);
                }
                yield text;
            }
        };
    }

    /** Whether the value is what the row describes. */
    boolean isMeant(String described, String value) {
        return switch (described) {
            case "(string)" -> value != null && !value.isEmpty();
            case "(owner of the key)" -> Emulator.ADMIN.equals(value);
            case "(the organisation id)" -> Emulator.ACME.equals(value);
            case "(sending machine id)" -> sender.equals(value);
            default -> described.equals(value);
        };
    }

    private String adminOfAcme() {
        Map<String, String> cookies = new HashMap<>(Emulator.signIn(Emulator.ADMIN, Map.of()));
        String token = Emulator.token(Emulator.sessionInAcme(Emulator.ADMIN));
        cookies.keySet().stream().filter(name -> name.startsWith("__session")).toList()
                .forEach(name -> cookies.put(name, token));
        return cookies(cookies);
    }

    private static String cookies(Map<String, String> cookies) {
        List<Entry<String, String>> sorted = new ArrayList<>(cookies.entrySet());
        return sorted.stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    private String apiKey() {
        return post(secretKey, "/v1/api_keys", Map.of("name", "rows", "subject", Emulator.ADMIN)).extract().path("secret");
    }

    private String m2mToken(List<String> receivers, String format) {
        Map<String, String> machine = post(secretKey, "/v1/machines",
                Map.of("name", "sender", "scoped_machines", receivers)).extract().path("$");
        sender = machine.get("id");
        return post(machine.get("secret_key"), "/v1/m2m_tokens", Map.of("token_format", format)).extract().path("token");
    }

    private ValidatableResponse post(String key, String path, Map<String, ?> body) {
        return given().baseUri(url).header("Authorization", "Bearer " + key).contentType("application/json").body(body)
                .post(path).then().statusCode(anyOf(is(200), is(201)));
    }
}

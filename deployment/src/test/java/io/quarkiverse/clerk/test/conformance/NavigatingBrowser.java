package io.quarkiverse.clerk.test.conformance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.test.peer.Emulator;
import io.restassured.http.Cookie;
import io.restassured.response.Response;

/** A browser that opens a page, follows redirects, and keeps cookies of this host whatever the port. */
final class NavigatingBrowser {

    private static final URI PAGE = URI.create("http://localhost:8081/protected");
    private static final int TOO_MANY = 10;

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private URI location = PAGE;

    /** Signs in, loses what the row says, opens the page again, and compares. */
    Optional<String> difference(JsonNode expect) {
        signIn();
        assertThat(open().statusCode()).as("signed in").isEqualTo(200);
        cookies.keySet().removeIf(name -> name.startsWith("__client_uat"));
        Response response = open();
        if (response.statusCode() != 200 || !location.getPath().equals(expect.path("final_url").asText())) {
            return Optional.of(response.statusCode() + " at " + location);
        }
        for (JsonNode prefix : expect.path("cookies_present_starting_with")) {
            if (cookies.keySet().stream().noneMatch(name -> name.startsWith(prefix.asText()))) {
                return Optional.of("no cookie " + prefix.asText() + " in " + cookies.keySet());
            }
        }
        String absent = expect.path("cookies_absent_containing").asText("");
        return cookies.keySet().stream().filter(name -> !absent.isEmpty() && name.contains(absent)).findFirst()
                .map(name -> "cookie " + name);
    }

    private void signIn() {
        keep(given().baseUri(Emulator.url()).redirects().follow(false).formParam("user_id", Emulator.MEMBER)
                .formParam("redirect_url", PAGE.toString()).post("/sign-in").then().statusCode(303).extract().response());
    }

    private Response open() {
        location = PAGE;
        for (int i = 0; i < TOO_MANY; i++) {
            Response response = given().redirects().follow(false).urlEncodingEnabled(false)
                    .header("Sec-Fetch-Dest", "document").header("Accept", "text/html,*/*;q=0.8")
                    .header("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")))
                    .get(location);
            keep(response);
            if (response.statusCode() < 300 || response.statusCode() >= 400) {
                return response;
            }
            location = location.resolve(response.header("Location"));
        }
        throw new AssertionError("Redirected again and again, last to " + location);
    }

    private void keep(Response response) {
        for (Cookie cookie : response.detailedCookies()) {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }
}

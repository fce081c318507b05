package io.quarkiverse.clerk.test.browser;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A browser's requests, with exactly the cookies that a test gives it; it follows no redirect. */
final class Browser {

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** Without any cookie. */
    static Browser fresh() {
        return new Browser();
    }

    Browser cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    Browser header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Opens a page. */
    Response open(String path) {
        return request().header("Sec-Fetch-Dest", "document").header("Sec-Fetch-Mode", "navigate")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").get(path);
    }

    /** Lets a script fetch something. */
    Response fetch(String path) {
        return request().header("Sec-Fetch-Dest", "empty").get(path);
    }

    /** Sends a form. */
    Response post(String path) {
        return request().header("Sec-Fetch-Dest", "document").header("Accept", "text/html,*/*;q=0.8").post(path);
    }

    private RequestSpecification request() {
        RequestSpecification request = given().redirects().follow(false).urlEncodingEnabled(false).headers(headers);
        // In one header field and as they are.
        return cookies.isEmpty() ? request
                : request.header("Cookie", cookies.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
    }
}

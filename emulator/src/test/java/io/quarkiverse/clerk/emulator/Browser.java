package io.quarkiverse.clerk.emulator;

import java.util.HashMap;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** A browser with ClerkJS in it, as far as the emulator can tell: the same requests, the same cookies. */
final class Browser {

    static final String ORIGIN = "http://localhost:8080";

    private final ClerkEmulator emulator;
    private final Map<String, String> cookies = new HashMap<>();
    private String devBrowser;
    private String session;

    Browser(ClerkEmulator emulator) {
        this.emulator = emulator;
    }

    /** As loading ClerkJS does. */
    Browser load() {
        devBrowser = RestAssured.given().baseUri(emulator.url().toString()).header("Origin", ORIGIN)
                .post("/__clerk/v1/dev_browser").then().statusCode(200).extract().path("id");
        return this;
    }

    /** The session that the next requests are from. */
    Browser in(String sessionId) {
        this.session = sessionId;
        return this;
    }

    /** Without what names the browser but its cookies, as in a production instance. */
    Browser withoutDevBrowser() {
        this.devBrowser = null;
        return this;
    }

    String cookie(String name) {
        return cookies.get(name);
    }

    String devBrowser() {
        return devBrowser;
    }

    ValidatableResponse get(String path, Object... query) {
        return keep(request().queryParams(map(query)).get("/__clerk/v1" + path));
    }

    ValidatableResponse post(String path, Object... form) {
        return keep(form(form).post("/__clerk/v1" + path));
    }

    ValidatableResponse patch(String path, Object... form) {
        return keep(form(form).queryParam("_method", "PATCH").post("/__clerk/v1" + path));
    }

    ValidatableResponse put(String path, Object... form) {
        return keep(form(form).queryParam("_method", "PUT").post("/__clerk/v1" + path));
    }

    ValidatableResponse delete(String path) {
        return keep(form().queryParam("_method", "DELETE").post("/__clerk/v1" + path));
    }

    /** The id of the session that a password begins. */
    String signIn(String identifier, String password) {
        return post("/client/sign_ins", "identifier", identifier, "password", password).statusCode(200).extract()
                .path("response.created_session_id");
    }

    private RequestSpecification form(Object... form) {
        return request().header("Origin", ORIGIN).contentType("application/x-www-form-urlencoded").formParams(map(form));
    }

    RequestSpecification request() {
        RequestSpecification request = RestAssured.given().baseUri(emulator.url().toString()).redirects().follow(false)
                .header("Referer", ORIGIN + "/page").cookies(cookies).queryParam("__clerk_api_version", "2026-08-20")
                .queryParam("_clerk_js_version", "6.40.0");
        if (devBrowser != null) {
            request.queryParam("__clerk_db_jwt", devBrowser);
        }
        if (session != null) {
            request.queryParam("_clerk_session_id", session);
        }
        return request;
    }

    private ValidatableResponse keep(Response response) {
        response.detailedCookies().forEach(cookie -> {
            if (cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return response.then();
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}

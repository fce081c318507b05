package io.quarkiverse.clerk.runtime.authentication;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A request, put together bit by bit. */
final class TestRequest {

    private final String method;
    private final String url;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private TestRequest(String method, String url) {
        this.method = method;
        this.url = url;
    }

    static TestRequest get(String url) {
        return new TestRequest("GET", url);
    }

    static TestRequest of(String method, String url) {
        return new TestRequest(method, url);
    }

    /** A browser that opens a page. */
    static TestRequest navigation(String url) {
        return get(url).header("sec-fetch-dest", "document");
    }

    TestRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    TestRequest cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    TestRequest bearer(String token) {
        return header("authorization", "Bearer " + token);
    }

    RequestData data() {
        String cookie = cookies.entrySet().stream().map(entry -> entry.getKey() + '=' + entry.getValue())
                .collect(Collectors.joining("; "));
        return RequestData.of(method, url, name -> name.equals("cookie") ? cookie : headers.get(name));
    }
}

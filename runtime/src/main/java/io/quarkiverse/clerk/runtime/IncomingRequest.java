package io.quarkiverse.clerk.runtime;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.clerk.ClerkRequest;
import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.quarkiverse.clerk.runtime.authentication.PublicUrl;
import io.quarkiverse.clerk.runtime.authentication.RequestData;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/**
 * A request as the decision and the application's resolver see it. Scheme and host are those that Quarkus tells, so what a
 * proxy forwards counts where {@code quarkus.http.proxy} trusts it, and nowhere else.
 */
record IncomingRequest(HttpServerRequest request) implements ClerkRequest {

    private static final String COOKIE = "cookie";

    /** What the decision looks at. */
    RequestData data() {
        MultiMap headers = request.headers();
        return new RequestData(method(), this::target, this::url, name -> name.equals(COOKIE) ? cookies(headers)
                : headers.get(name));
    }

    /** @throws io.quarkiverse.clerk.runtime.authentication.InvalidRequestException if it has no usable host */
    HttpUrl url() {
        return PublicUrl.of(request.scheme(), String.valueOf(request.authority()), target());
    }

    @Override
    public String method() {
        return request.method().name();
    }

    @Override
    public String origin() {
        return url().origin();
    }

    @Override
    public String host() {
        return url().hostname();
    }

    @Override
    public String path() {
        return request.path();
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name)).filter(value -> !value.isEmpty());
    }

    /** Path and query, of a proxy's request (RFC 9112 §3.2.2) too, whose scheme and host are in other places as well. */
    private String target() {
        String uri = request.uri();
        if (uri.startsWith("/")) {
            return uri;
        }
        return request.query() == null ? request.path() : request.path() + '?' + request.query();
    }

    /** HTTP/2 allows a browser to send each cookie in a header field of its own (RFC 9113 §8.2.3). */
    private static String cookies(MultiMap headers) {
        List<String> fields = headers.getAll(HttpHeaders.COOKIE);
        return fields.size() == 1 ? fields.get(0) : String.join("; ", fields);
    }
}

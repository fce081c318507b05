package io.quarkiverse.clerk.conformance;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.runtime.authentication.HttpUrl;
import io.quarkiverse.clerk.runtime.authentication.PublicUrl;
import io.quarkiverse.clerk.runtime.authentication.RequestData;

/** The request of a row, whose proxies are trusted. */
final class RowRequest {

    private final JsonNode request;
    private final JsonNode headers;
    private final String cookies;
    private final String url;

    RowRequest(Row row) {
        TokenMint mint = new TokenMint(row.tokens());
        this.request = row.json().path("request");
        this.headers = mint.expand(request.path("headers"));
        this.cookies = mint.expand(request.path("cookie_header").asText(""));
        this.url = mint.expand(request.path("url").asText());
    }

    String cookies() {
        return cookies;
    }

    HttpUrl requestUrl() {
        return HttpUrl.parse(url).orElseThrow(() -> new IllegalArgumentException("The row has no URL: " + url));
    }

    HttpUrl publicUrl() {
        return PublicUrl.forwarded(requestUrl(), header("x-forwarded-host").or(() -> header("host")),
                header("x-forwarded-proto"));
    }

    RequestData data() {
        return new RequestData(request.path("method").asText("GET"), () -> url, this::publicUrl,
                name -> name.equals("cookie") ? cookies : headers.path(name).asText(null));
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(headers.path(name).asText(null));
    }
}

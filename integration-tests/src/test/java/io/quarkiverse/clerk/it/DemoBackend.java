package io.quarkiverse.clerk.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The demo, asked what it makes of a request. */
final class DemoBackend {

    private static final int OK = 200;
    private static final int HANDSHAKE = 307;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * @param url that of {@link StateResource}
     * @param headers the headers of a GET request
     */
    RequestVerdict verdict(String url, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        headers.forEach(request::header);
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case OK -> JSON.readValue(answer.body(), RequestVerdict.class);
                case HANDSHAKE -> new RequestVerdict("handshake",
                        answer.headers().firstValue("x-clerk-auth-reason").orElseThrow(), null, null, null);
                default -> throw new AssertionError("The demo answered with " + answer + " " + answer.headers().map());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the demo answers", e);
        }
    }
}

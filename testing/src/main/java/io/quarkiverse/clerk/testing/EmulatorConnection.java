package io.quarkiverse.clerk.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.runtime.client.BackendApiObjectMapper;

/** The emulator that the application under test is configured with, over HTTP: it may be in another process. */
final class EmulatorConnection {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int NOT_FOUND = 404;
    private static final int FIRST_ERROR = 400;
    /** Nothing here must ever be done to an instance of Clerk's, with real users. */
    private static final Pattern EMULATOR_KEY = Pattern.compile("sk_(test|live)_emulator");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final ObjectMapper json = new BackendApiObjectMapper().getContext(Object.class);
    private final URI url;
    private final String secretKey;

    private EmulatorConnection(URI url, String secretKey) {
        this.url = url;
        this.secretKey = secretKey;
    }

    /**
     * @param instance the name of the instance, empty for the default one
     * @throws IllegalStateException if it is not configured with an emulator
     */
    static EmulatorConnection of(String instance) {
        // Dev Services make their properties known to both: the application, and the tests of a packaged one.
        Config config = ConfigProvider.getConfig();
        String prefix = instance.isEmpty() ? "quarkus.clerk." : "quarkus.clerk." + instance + ".";
        String url = value(config, prefix, "api-url");
        String secretKey = value(config, prefix, "secret-key");
        if (!EMULATOR_KEY.matcher(secretKey).matches()) {
            throw new IllegalStateException(
                    "The application under test is configured with a Clerk instance of its own at " + url
                            + ", and this needs the emulator. Remove the keys from the test profile (%test." + prefix
                            + "secret-key and "
                            + "the variables of Clerk), so that the Dev Service starts one, or point " + prefix
                            + "api-url at one that you start yourself.");
        }
        return new EmulatorConnection(URI.create(url), secretKey);
    }

    private static String value(Config config, String prefix, String property) {
        return config.getOptionalValue(prefix + property, String.class).orElseThrow(() -> new IllegalStateException(
                "No emulator runs: " + prefix + property + " is not set in this test. Run it as a @QuarkusTest or "
                        + "@QuarkusIntegrationTest of an application with quarkus-clerk, with quarkus.clerk.devservices.enabled "
                        + "as it is, or set " + prefix + "api-url and " + prefix
                        + "secret-key to those of an emulator that you "
                        + "start yourself."));
    }

    URI url() {
        return url;
    }

    String secretKey() {
        return secretKey;
    }

    /**
     * @param body what is written as JSON
     * @return the answer; a missing node if there is none
     * @throws IllegalArgumentException if the emulator refuses, with what it says
     */
    JsonNode send(String method, String path, Optional<?> body) {
        HttpResponse<String> response = exchange(method, path, body);
        if (response.statusCode() >= FIRST_ERROR) {
            throw new IllegalArgumentException("The emulator answers " + method + " " + path + " with " + response.statusCode()
                    + ": " + response.body());
        }
        return read(response.body());
    }

    <T> T send(String method, String path, Optional<?> body, Class<T> type) {
        return json.convertValue(send(method, path, body), type);
    }

    /** Deletes what may be gone already. */
    void delete(String path) {
        HttpResponse<String> response = exchange("DELETE", path, Optional.empty());
        if (response.statusCode() >= FIRST_ERROR && response.statusCode() != NOT_FOUND) {
            throw new IllegalStateException("The emulator answers DELETE " + path + " with " + response.statusCode() + ": "
                    + response.body());
        }
    }

    private HttpResponse<String> exchange(String method, String path, Optional<?> body) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path)).timeout(TIMEOUT)
                    .header("Authorization", "Bearer " + secretKey)
                    .method(method, body.isPresent() ? BodyPublishers.ofString(json.writeValueAsString(body.get()))
                            : BodyPublishers.noBody());
            body.ifPresent(present -> request.header("Content-Type", "application/json"));
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What was to be sent to the emulator is nothing that JSON can express: "
                    + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException("The emulator at " + url + " cannot be reached: " + e + ". It ends with the "
                    + "application under test.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the emulator", e);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The emulator answers with something that is no JSON: " + e.getMessage(), e);
        }
    }
}

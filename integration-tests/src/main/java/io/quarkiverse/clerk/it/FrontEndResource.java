package io.quarkiverse.clerk.it;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the front end at {@code /app} has to know to load ClerkJS. None of it is secret. */
@Path("/app/configuration")
public class FrontEndResource {

    private final Configuration configuration;

    FrontEndResource(@ConfigProperty(name = "demo.publishable-key") Optional<String> publishableKey,
            @ConfigProperty(name = "demo.proxy-url") String proxyUrl) {
        this.configuration = new Configuration(publishableKey.orElse(null), proxyUrl);
    }

    /**
     * @param publishableKey names the instance; null where none is configured
     * @param proxyUrl where browsers reach the Frontend API
     */
    public record Configuration(String publishableKey, String proxyUrl) {
    }

    @GET
    public Configuration configuration() {
        return configuration;
    }
}

package org.acme;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.config.inject.ConfigProperty;

// tag::class[]
@Path("/front-end/configuration")
public class FrontEndResource {

    @ConfigProperty(name = "quarkus.clerk.publishable-key")
    String publishableKey;

    @ConfigProperty(name = "quarkus.clerk.proxy-url", defaultValue = "/__clerk")
    String proxyUrl;

    public record Configuration(String publishableKey, String proxyUrl) {
    }

    @GET
    public Configuration configuration() {
        return new Configuration(publishableKey, proxyUrl);
    }
}
// end::class[]

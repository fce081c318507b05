package io.quarkiverse.clerk.test.devmode;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.clerk.ClerkIdentity;

/** What a test changes while it runs: the marks are replaced by annotations. */
@Path("/reloaded")
@Produces(MediaType.TEXT_PLAIN)
public class ReloadedResource {

    @Inject
    ClerkIdentity clerk;
    @Inject
    Config config;

    // <annotation>
    @GET
    public String get() {
        return clerk.findUserId().orElse("nobody");
    }

    @GET
    @Path("property")
    public String property(@jakarta.ws.rs.QueryParam("name") String name) {
        return config.getOptionalValue(name, String.class).orElse("not set");
    }
}

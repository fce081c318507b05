package io.quarkiverse.clerk.it;

import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.ext.web.Router;

/** The front end has one page, which looks at its path to know what to show. */
@Singleton
public class FrontEndRoutes {

    private static final List<String> PATHS = List.of("/app", "/app/sign-in", "/app/sign-up");

    void install(@Observes Router router) {
        PATHS.forEach(path -> router.get(path).handler(context -> context.reroute("/app/index.html")));
    }
}

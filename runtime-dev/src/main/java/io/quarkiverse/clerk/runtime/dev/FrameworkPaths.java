package io.quarkiverse.clerk.runtime.dev;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The paths of Quarkus itself, the Dev UI's above all. */
@Singleton
class FrameworkPaths {

    private final String prefix;

    FrameworkPaths(@ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/") String root,
            @ConfigProperty(name = "quarkus.http.non-application-root-path", defaultValue = "q") String nonApplication) {
        String base = nonApplication.startsWith("/") ? "" : withSlashes(root);
        this.prefix = withSlashes(base + nonApplication);
    }

    private static String withSlashes(String path) {
        String start = path.startsWith("/") ? path : "/" + path;
        return start.endsWith("/") ? start : start + "/";
    }

    /** Nothing is, where the application chose to have no path apart for them. */
    boolean contain(String path) {
        return prefix.length() > 1 && (path.startsWith(prefix) || path.equals(prefix.substring(0, prefix.length() - 1)));
    }
}

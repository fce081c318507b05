package io.quarkiverse.clerk.deployment.devservices;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.clerk.runtime.config.ClerkVariables;
import io.quarkiverse.clerk.runtime.config.DotEnvFile;
import io.quarkus.runtime.LaunchMode;

/** Where the application that is being built will take webhooks, and what it verifies them with, by its configuration. */
public final class WebhookTarget {

    /** What the application verifies webhooks with. */
    public static final String SIGNING_SECRET = "quarkus.clerk.webhooks.signing-secret";

    private final Config config;
    private final List<Path> envFiles;

    public WebhookTarget(Config config, List<Path> envFiles) {
        this.config = config;
        this.envFiles = envFiles;
    }

    /** The path of the endpoint; empty if the application has none. */
    public Optional<String> path() {
        return config.getOptionalValue("quarkus.clerk.webhooks.path", String.class).filter(path -> path.startsWith("/"));
    }

    /** The secret that somebody configured; of several the first, which is the new one while the secret is rotated. */
    public Optional<String> configuredSecret() {
        Stream<Optional<String>> variables = ClerkVariables.of(SIGNING_SECRET).stream().flatMap(variable -> Stream.concat(
                Stream.of(config.getOptionalValue(variable, String.class)),
                envFiles.stream().map(file -> Optional.ofNullable(DotEnvFile.read(file).get(variable)))));
        return Stream.concat(Stream.of(config.getOptionalValue(SIGNING_SECRET, String.class)), variables)
                .flatMap(Optional::stream).filter(secret -> !secret.isBlank()).findFirst()
                .map(secrets -> secrets.split(",")[0].strip());
    }

    /**
     * The endpoint, as long as the application has not told it itself, which one that was built for production never does.
     *
     * @return empty if it listens on a port that is not known yet
     */
    public Optional<URI> expectedEndpoint(LaunchMode mode) {
        boolean test = mode == LaunchMode.TEST;
        int port = config.getOptionalValue(test ? "quarkus.http.test-port" : "quarkus.http.port", Integer.class)
                .orElse(test ? 8081 : 8080);
        String root = config.getOptionalValue("quarkus.http.root-path", String.class).orElse("/");
        String base = ("/" + root + "/").replaceAll("/+", "/");
        return port <= 0 ? Optional.empty()
                : path().map(path -> URI.create("http://localhost:" + port + base + path.substring(1)));
    }
}

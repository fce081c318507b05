package io.quarkiverse.clerk.it;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo in dev mode, started by the command that the README names, with its own configuration but for the ports.
 *
 * @param maven the process that was started, whose child the demo is
 * @param port where the demo is
 * @param emulatorPort where its emulator is
 */
record DevModeDemo(Process maven, int port, int emulatorPort) implements AutoCloseable {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path LOG = Path.of("target", "dev-mode.log");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static DevModeDemo start(NpmPackages packages) {
        int port = freePort();
        int emulatorPort = freePort();
        List<String> command = new ArrayList<>(List.of(PROJECT.resolve("mvnw").toString(), "-B", "-pl", "integration-tests",
                "quarkus:dev", "-Dno-format", "-Ddebug=false",
                "-Dmaven.repo.local=" + System.getProperty("demo.maven.repository"),
                "-Djvm.args=-Dquarkus.http.port=" + port + " -Dquarkus.clerk.devservices.port=" + emulatorPort
                        + " -Dquarkus.clerk.devservices.node-modules=" + packages.folder()
                        + " -Dquarkus.test.continuous-testing=disabled"));
        if ("offline=true".equals(System.getProperty("demo.maven.mode"))) {
            command.add("-o");
        }
        try {
            Process maven = new ProcessBuilder(command).directory(PROJECT.toFile()).redirectErrorStream(true)
                    .redirectInput(new File("/dev/null")).redirectOutput(LOG.toFile()).start();
            DevModeDemo demo = new DevModeDemo(maven, port, emulatorPort);
            demo.awaitStart();
            return demo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitStart() {
        try {
            await().atMost(PATIENCE).failFast("the dev mode has ended", () -> !maven.isAlive()).until(this::answers);
        } catch (RuntimeException e) {
            close();
            throw new IllegalStateException("The demo did not start in dev mode:\n" + log(), e);
        }
    }

    private boolean answers() throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url() + "/api/public").toURL().openConnection();
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        } finally {
            connection.disconnect();
        }
    }

    private static String log() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    String emulatorUrl() {
        return "http://localhost:" + emulatorPort;
    }

    /** Maven ends with the demo, but not the other way round. */
    @Override
    public void close() {
        List<ProcessHandle> processes = Stream.concat(maven.descendants(), Stream.of(maven.toHandle())).toList();
        processes.forEach(ProcessHandle::destroy);
        processes.forEach(process -> process.onExit().join());
    }
}

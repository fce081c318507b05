package io.quarkiverse.clerk.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;

import io.quarkiverse.clerk.emulator.ClerkEmulator;
import io.quarkiverse.clerk.emulator.ClerkEmulatorOptions;
import io.quarkiverse.clerk.emulator.webhook.WebhookEndpoint;

/** Runs the commands with curl of all pages, in their order, with an emulator on another port. */
class CurlCommandsTest {

    private static final Pattern SESSION = Pattern.compile("\"id\"\\s*:\\s*\"(sess_\\w+)\"");

    @Test
    void answeredByTheEmulator() throws IOException, InterruptedException {
        boolean installed = onPath("curl") && onPath("bash");
        if (!installed) {
            System.out.println("SKIPPED: CurlCommandsTest needs curl and bash");
        }
        assumeTrue(installed, "curl and bash are installed");
        List<String> commands = Page.all().stream().flatMap(page -> page.snippets().stream())
                .filter(snippet -> snippet.language().equals("shell") || snippet.language().equals("bash"))
                .flatMap(snippet -> ShellCommands.in(snippet).stream()).filter(command -> command.startsWith("curl ")).toList();
        assertThat(commands).isNotEmpty();
        HttpServer application = webhookEndpoint();
        ClerkEmulatorOptions options = ClerkEmulatorOptions.builder()
                .webhooks(URI.create("http://localhost:" + application.getAddress().getPort() + "/webhooks/clerk"),
                        WebhookEndpoint.newSigningSecret())
                .build();
        try (ClerkEmulator emulator = ClerkEmulator.start(options)) {
            String session = "";
            for (String command : commands) {
                String answer = run(
                        command.replace("http://localhost:4010", emulator.url().toString()).replace("sess_...", session)
                                .replace("\"client_id\":\"...\"", "\"client_id\":\"client_sample\""));
                Matcher id = SESSION.matcher(answer);
                session = id.find() ? id.group(1) : session;
            }
        } finally {
            application.stop(0);
        }
    }

    /** What the emulator sends webhooks to. */
    private static HttpServer webhookEndpoint() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhooks/clerk", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-c", command.replaceFirst("^curl ", "curl -sS --fail-with-body "))
                .redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + "\n" + answer).isZero();
        return answer;
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}

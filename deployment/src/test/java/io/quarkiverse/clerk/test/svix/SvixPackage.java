package io.quarkiverse.clerk.test.svix;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.vertx.core.json.JsonObject;

/** npm's {@code svix}, what Clerk's own documentation verifies webhooks with, run by Node.js. */
final class SvixPackage {

    private static final String VERSION = "2.5.0";
    private static final Path FOLDER = Path.of("target", "svix").toAbsolutePath();

    private SvixPackage() {
    }

    /** Installs the package, once for all builds; the test is skipped where that cannot be. */
    static SvixPackage installed() throws IOException, InterruptedException {
        Path manifest = FOLDER.resolve("node_modules/svix/package.json");
        if (!Files.exists(manifest)) {
            Files.createDirectories(FOLDER);
            skipUnless(succeeds("npm", "install", "--prefix", FOLDER.toString(), "--no-audit", "--no-fund",
                    "--fetch-retries=0", "svix@" + VERSION), "npm could not install svix " + VERSION);
        }
        skipUnless(succeeds("node", "--version"), "there is no Node.js");
        try (InputStream script = SvixPackage.class.getResourceAsStream("/svix/svix.mjs")) {
            Files.copy(script, FOLDER.resolve("svix.mjs"), StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.println("npm's svix " + new JsonObject(Files.readString(manifest)).getString("version"));
        return new SvixPackage();
    }

    private static void skipUnless(boolean condition, String reason) {
        if (!condition) {
            System.out.println("SKIPPED: " + reason);
        }
        assumeTrue(condition, reason);
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            // There is no such program.
            return false;
        }
    }

    /** @return what {@code svix-signature} is for the message */
    String sign(String secret, String id, long timestamp, String payload) throws IOException, InterruptedException {
        return run(message(secret, id, timestamp, payload));
    }

    /** @return the type of the event, if the package takes its signature for good */
    String verify(String secret, String id, long timestamp, String payload, String signature)
            throws IOException, InterruptedException {
        return run(message(secret, id, timestamp, payload).put("signature", signature));
    }

    private static JsonObject message(String secret, String id, long timestamp, String payload) {
        return new JsonObject().put("secret", secret).put("id", id).put("timestamp", timestamp).put("payload", payload);
    }

    private static String run(JsonObject request) throws IOException, InterruptedException {
        Path errors = Files.createTempFile(FOLDER, "errors", ".txt");
        Process node = new ProcessBuilder(List.of("node", "svix.mjs")).directory(FOLDER.toFile())
                .redirectError(errors.toFile()).start();
        node.outputWriter(StandardCharsets.UTF_8).append(request.encode()).close();
        String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (node.waitFor() != 0) {
            throw new AssertionError("svix refused: " + Files.readString(errors));
        }
        Files.delete(errors);
        return answer;
    }
}

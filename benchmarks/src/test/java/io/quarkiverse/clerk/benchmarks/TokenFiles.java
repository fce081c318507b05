package io.quarkiverse.clerk.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import io.quarkiverse.clerk.runtime.authentication.PublishableKey;

/** Writes what the load generator sends and the servers verify: the tokens, one a line, and their public key. */
public final class TokenFiles {

    /** So many at a time are signed in parallel. */
    private static final long BATCH = 10_000;

    private TokenFiles() {
    }

    /** @param arguments the directory to write to, and the number of tokens */
    public static void main(String... arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        long number = Long.parseLong(arguments[1]);
        FastSigningKey key = new FastSigningKey();
        Files.writeString(directory.resolve("public-key.pem"), key.pem());
        Files.writeString(directory.resolve("publishable-key"), SessionTokenFactory.PUBLISHABLE_KEY);
        Files.writeString(directory.resolve("cookie-suffix"), PublishableKey.cookieSuffix(SessionTokenFactory.PUBLISHABLE_KEY));
        Files.writeString(directory.resolve("issuer"), SessionTokenFactory.ISSUER);
        SessionTokenFactory factory = new SessionTokenFactory(key, Instant.now());
        // The repeated token is not among those that no server has seen.
        Files.writeString(directory.resolve("repeated"), factory.token(0));
        try (Writer writer = Files.newBufferedWriter(directory.resolve("never-seen"))) {
            for (long first = 1; first <= number; first += BATCH) {
                long last = Math.min(number, first + BATCH - 1);
                tokens(factory, first, last).forEach(token -> write(writer, token));
            }
        }
    }

    private static List<String> tokens(SessionTokenFactory factory, long first, long last) {
        return LongStream.rangeClosed(first, last).parallel().mapToObj(factory::token).toList();
    }

    private static void write(Writer writer, String token) {
        try {
            writer.append(token).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

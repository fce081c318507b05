package io.quarkiverse.clerk.emulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import io.vertx.core.http.HttpMethod;

/**
 * The operations that Clerk's Backend API has, whether the emulator serves them or not: {@code operations.json} holds what
 * the specification of version 2026-05-12 says about methods, paths and parameters, and the operations that Clerk's SDKs
 * call beyond it.
 */
public final class Operations {

    private static final String TABLE = "operations.json";
    /** Of an API that is not described. */
    static final Operations NONE = new Operations(List.of());

    private final List<Operation> all;

    private Operations(List<Operation> all) {
        this.all = all;
    }

    /** @throws UncheckedIOException when the table cannot be read */
    public static Operations ofBackendApi() {
        try (InputStream in = Operations.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The jar of the emulator lacks " + TABLE);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Operations(Json.parse(text).orElseThrow(() -> new IllegalStateException(TABLE + " is no JSON"))
                    .properties().stream().map(entry -> new Operation(entry.getKey(), entry.getValue())).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operation that a route serves, or that a request asks for. */
    Optional<Operation> find(HttpMethod method, String path) {
        String[] segments = path.split("/");
        return all.stream()
                .filter(operation -> operation.method().equals(method.name()) && operation.isAt(segments))
                .max(Comparator.comparingLong(Operation::literals));
    }

    /** The methods that a path has, none when there is no such path. */
    TreeSet<String> methods(String path) {
        TreeSet<String> methods = new TreeSet<>();
        String[] segments = path.split("/");
        all.stream().filter(operation -> operation.isAt(segments)).map(Operation::method).forEach(methods::add);
        return methods;
    }
}

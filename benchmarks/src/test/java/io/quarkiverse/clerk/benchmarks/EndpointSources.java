package io.quarkiverse.clerk.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the sources of an application with any number of endpoints, ten in a class. */
public final class EndpointSources {

    private static final int IN_A_CLASS = 10;
    private static final String PACKAGE = "io.quarkiverse.clerk.benchmarks.endpoints";

    private static final String PROTECTED_CLASS = """
            package %1$s;

            @jakarta.ws.rs.Path("/generated%2$d")
            @io.smallrye.common.annotation.NonBlocking
            public class Generated%2$dResource {

                private final io.quarkiverse.clerk.ClerkIdentity clerk;

                Generated%2$dResource(io.quarkiverse.clerk.ClerkIdentity clerk) {
                    this.clerk = clerk;
                }
            """;
    private static final String PROTECTED_METHOD = """

                @jakarta.ws.rs.GET
                @jakarta.ws.rs.Path("e%1$d")
                @io.quarkiverse.clerk.RequireClerkSession
                public String e%1$d() {
                    return clerk.userId();
                }
            """;
    private static final String OPEN_CLASS = """
            package %1$s;

            @jakarta.ws.rs.Path("/generated%2$d")
            @io.smallrye.common.annotation.NonBlocking
            public class Generated%2$dResource {
            """;
    private static final String OPEN_METHOD = """

                @jakarta.ws.rs.GET
                @jakarta.ws.rs.Path("e%1$d")
                public String e%1$d() {
                    return "user_benchmark000000000000000000";
                }
            """;

    private EndpointSources() {
    }

    /** @param arguments the directory to write to, the number of endpoints, and {@code clerk} or {@code plain} */
    public static void main(String... arguments) throws IOException {
        Path directory = Files.createDirectories(Path.of(arguments[0]).resolve(PACKAGE.replace('.', '/')));
        int number = Integer.parseInt(arguments[1]);
        boolean annotated = arguments[2].equals("clerk");
        for (int index = 0; index * IN_A_CLASS < number; index++) {
            StringBuilder source = new StringBuilder(
                    (annotated ? PROTECTED_CLASS : OPEN_CLASS).formatted(PACKAGE, index));
            for (int method = 0; method < Math.min(IN_A_CLASS, number - index * IN_A_CLASS); method++) {
                source.append((annotated ? PROTECTED_METHOD : OPEN_METHOD).formatted(method));
            }
            Files.writeString(directory.resolve("Generated" + index + "Resource.java"), source.append("}\n"));
        }
    }
}

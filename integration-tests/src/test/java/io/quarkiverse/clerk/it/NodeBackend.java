package io.quarkiverse.clerk.it;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Clerk's own SDK for backends, {@code @clerk/backend}, asked about a request by a small program for Node. */
record NodeBackend(NpmPackages packages, Map<String, String> options) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param headers the headers of a GET request */
    RequestVerdict verdict(String url, Map<String, String> headers) {
        try {
            Process node = new ProcessBuilder(Program.onPath("node").orElseThrow().getPath(), script().toString(),
                    packages.folder().toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (OutputStream in = node.getOutputStream()) {
                JSON.writeValue(in, Map.of("url", url, "headers", headers, "options", options));
            }
            return JSON.readValue(node.getInputStream(), RequestVerdict.class);
        } catch (IOException e) {
            throw new UncheckedIOException("@clerk/backend gave no verdict", e);
        }
    }

    private static Path script() {
        URL script = NodeBackend.class.getResource("/clerk-backend-verdict.mjs");
        try {
            return Path.of(script.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.quarkiverse.clerk.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Clerk's packages from npm, in the versions that {@code package.json} names.
 *
 * @param folder the folder {@code node_modules}
 */
record NpmPackages(Path folder) {

    private static final Path PROJECT = Path.of("");
    private static final Path OWN = Path.of("target", "npm");
    private static final List<String> FILES = List.of("package.json", ".npmrc");
    private static final int PATIENCE = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those of the project where they are installed, else of a folder of the tests' own, where npm installs them. */
    static Optional<NpmPackages> find() {
        Optional<NpmPackages> found = List.of(PROJECT, OWN).stream()
                .map(project -> new NpmPackages(project.resolve("node_modules").toAbsolutePath()))
                .filter(NpmPackages::areComplete).findFirst();
        return found.isPresent() ? found : Program.onPath("npm").flatMap(NpmPackages::install);
    }

    /** Nothing where the registry cannot be reached: npm says so in its log. */
    private static Optional<NpmPackages> install(File npm) {
        try {
            Files.createDirectories(OWN);
            for (String file : FILES) {
                Files.copy(PROJECT.resolve(file), OWN.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            File log = OWN.resolve("install.log").toFile();
            Process process = new ProcessBuilder(npm.getPath(), "install", "--prefer-offline", "--fetch-retries=0")
                    .directory(OWN.toFile()).redirectErrorStream(true).redirectOutput(log).start();
            if (!process.waitFor(PATIENCE, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            NpmPackages installed = new NpmPackages(OWN.resolve("node_modules").toAbsolutePath());
            if (!installed.areComplete()) {
                System.out.println("NOTICE: npm could not install the packages of Clerk; " + log + " says why");
            }
            return Optional.of(installed).filter(NpmPackages::areComplete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while npm installs packages", e);
        }
    }

    private boolean areComplete() {
        JsonNode wanted = read(PROJECT.resolve("package.json"));
        return List.of("dependencies", "devDependencies").stream().flatMap(kind -> wanted.get(kind).properties().stream())
                .allMatch(entry -> version(entry.getKey()).filter(entry.getValue().asText()::equals).isPresent());
    }

    Optional<String> version(String name) {
        return Optional.of(folder.resolve(name).resolve("package.json")).filter(Files::exists)
                .map(file -> read(file).get("version").asText());
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return List.of("@clerk/clerk-js", "@clerk/ui", "@clerk/backend").stream()
                .map(name -> name + " " + version(name).orElse("absent")).toList().toString();
    }
}

package io.quarkiverse.clerk.test.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.clerk.runtime.config.ClerkConfigBuilder;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The variables of Clerk's own SDKs, from the environment, {@code .env.local} and {@code .env}. */
class ClerkVariablesTest {

    private static final String SECRET_KEY = "quarkus.clerk.secret-key";

    @TempDir
    Path directory;
    private LaunchMode before;

    @BeforeEach
    void inTestMode() {
        before = LaunchMode.current();
        LaunchMode.set(LaunchMode.TEST);
    }

    @AfterEach
    void restoreMode() {
        LaunchMode.set(before);
    }

    private SmallRyeConfig config(Map<String, String> environment, Map<String, String> properties) {
        return new ClerkConfigBuilder(directory).configBuilder(new SmallRyeConfigBuilder().addDefaultInterceptors()
                .withSources(new EnvConfigSource(environment, 300), new PropertiesConfigSource(properties, "application", 250))
                .withDefaultValue("quarkus.clerk.api-url", "https://api.clerk.com")).build();
    }

    private Optional<String> value(String property, Map<String, String> environment, Map<String, String> properties) {
        return config(environment, properties).getOptionalValue(property, String.class);
    }

    private Optional<String> secretKey(Map<String, String> environment) {
        return value(SECRET_KEY, environment, Map.of());
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    @ParameterizedTest
    @CsvSource({ "CLERK_SECRET_KEY, secret-key", "CLERK_API_KEY, secret-key", "CLERK_PUBLISHABLE_KEY, publishable-key",
            "CLERK_JWT_KEY, jwt-key", "CLERK_API_URL, api-url", "CLERK_API_VERSION, api-version",
            "CLERK_PROXY_URL, proxy-url", "CLERK_SIGN_IN_URL, sign-in-url", "CLERK_SIGN_UP_URL, sign-up-url",
            "CLERK_DOMAIN, domain", "CLERK_IS_SATELLITE, satellite.enabled" })
    void variableOfTheEnvironment(String variable, String property) {
        assertThat(value("quarkus.clerk." + property, Map.of(variable, "x"), Map.of())).contains("x");
    }

    @Test
    void secretKeyWinsOverTheLegacyName() {
        assertThat(secretKey(Map.of("CLERK_SECRET_KEY", "sk_test_new", "CLERK_API_KEY", "test_old"))).contains("sk_test_new");
    }

    @Test
    void ownPropertyWins() {
        assertThat(value(SECRET_KEY, Map.of("CLERK_SECRET_KEY", "sk_test_variable"), Map.of(SECRET_KEY, "sk_test_own")))
                .contains("sk_test_own");
    }

    @Test
    void ownPropertyOfTheEnvironmentWins() {
        assertThat(secretKey(Map.of("CLERK_SECRET_KEY", "sk_test_variable", "QUARKUS_CLERK_SECRET_KEY", "sk_test_own")))
                .contains("sk_test_own");
    }

    @Test
    void variableOfAPropertiesFile() {
        assertThat(value(SECRET_KEY, Map.of(), Map.of("CLERK_SECRET_KEY", "sk_test_file"))).contains("sk_test_file");
    }

    @Test
    void blankVariableCountsAsUnset() {
        assertThat(secretKey(Map.of("CLERK_SECRET_KEY", " ", "CLERK_API_KEY", "test_old"))).contains("test_old");
        assertThat(secretKey(Map.of("CLERK_SECRET_KEY", ""))).isEmpty();
    }

    @Test
    void namedInstancesDoNotReadVariables() {
        assertThat(value("quarkus.clerk.partners.secret-key", Map.of("CLERK_SECRET_KEY", "sk_test_1"), Map.of())).isEmpty();
    }

    @Test
    void localFileWinsOverTheSharedOne() throws IOException {
        file(".env", "CLERK_SECRET_KEY=sk_test_shared\nCLERK_DOMAIN=example.com\n");
        file(".env.local", "CLERK_SECRET_KEY=sk_test_local\n");
        assertThat(secretKey(Map.of())).contains("sk_test_local");
        assertThat(value("quarkus.clerk.domain", Map.of(), Map.of())).contains("example.com");
    }

    @Test
    void environmentWinsOverTheLocalFile() throws IOException {
        file(".env.local", "CLERK_SECRET_KEY=sk_test_local\n");
        assertThat(secretKey(Map.of("CLERK_SECRET_KEY", "sk_test_environment"))).contains("sk_test_environment");
    }

    @Test
    void localFileLosesAgainstTheOwnProperty() throws IOException {
        file(".env.local", "CLERK_SECRET_KEY=sk_test_local\n");
        assertThat(value(SECRET_KEY, Map.of(), Map.of(SECRET_KEY, "sk_test_own"))).contains("sk_test_own");
    }

    @Test
    void filesAreNotReadInProduction() throws IOException {
        file(".env.local", "CLERK_SECRET_KEY=sk_test_local\n");
        LaunchMode.set(LaunchMode.NORMAL);
        assertThat(secretKey(Map.of())).isEmpty();
    }

    @Test
    void filesAreReadAsFrontEndToolsWriteThem() throws IOException {
        file(".env.local", """
                # CLERK_SECRET_KEY=commented
                export CLERK_SECRET_KEY='sk_test_quoted'
                CLERK_PUBLISHABLE_KEY = pk_test_plain # where it is from
                CLERK_JWT_KEY="-----BEGIN PUBLIC KEY-----\\nMIIB\\n-----END PUBLIC KEY-----"
                """);
        SmallRyeConfig config = config(Map.of(), Map.of());
        assertThat(config.getValue(SECRET_KEY, String.class)).isEqualTo("sk_test_quoted");
        assertThat(config.getValue("quarkus.clerk.publishable-key", String.class)).isEqualTo("pk_test_plain");
        assertThat(config.getValue("quarkus.clerk.jwt-key", String.class))
                .isEqualTo("-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----");
    }

    @Test
    void pemOverSeveralLinesOfAFile() throws IOException {
        file(".env.local", "CLERK_JWT_KEY=\"-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\"\nCLERK_DOMAIN=a.b\n");
        SmallRyeConfig config = config(Map.of(), Map.of());
        assertThat(config.getValue("quarkus.clerk.jwt-key", String.class))
                .isEqualTo("-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----");
        assertThat(config.getValue("quarkus.clerk.domain", String.class)).isEqualTo("a.b");
    }

    @Test
    void otherVariablesOfTheFilesAreLeftAlone() throws IOException {
        file(".env.local", "DATABASE_PASSWORD=secret\n");
        assertThat(value("DATABASE_PASSWORD", Map.of(), Map.of())).isEmpty();
    }
}

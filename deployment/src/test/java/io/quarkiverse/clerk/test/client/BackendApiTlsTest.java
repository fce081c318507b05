package io.quarkiverse.clerk.test.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.util.Optional;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.runtime.client.BackendApiClients;
import io.quarkiverse.clerk.runtime.client.BackendApiMetrics;
import io.quarkus.proxy.ProxyConfigurationRegistry;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.tls.TlsConfigurationRegistry;

/** Whom the client trusts: whomever its own TLS configuration says, never the default one. */
class BackendApiTlsTest {

    private static final String PASSWORD = "changeit";
    private static final Path KEY_STORE = keyStore();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(TestSettings.class)).withConfiguration("""
                    quarkus.http.test-port=0
                    quarkus.tls.trust-store.p12.path=%1$s
                    quarkus.tls.trust-store.p12.password=%2$s
                    quarkus.tls.clerk.trust-store.p12.path=%1$s
                    quarkus.tls.clerk.trust-store.p12.password=%2$s
                    """.formatted(KEY_STORE.toAbsolutePath(), PASSWORD));

    @Inject
    TlsConfigurationRegistry tls;

    @Inject
    ProxyConfigurationRegistry proxies;

    private HttpsServer server;

    /** The file is found again by the class loader of the application, which loads this class a second time. */
    private static Path keyStore() {
        Path file = Path.of("target", "backend-api-tls-test.p12");
        if (!Files.exists(file)) {
            try {
                Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair", "-alias", "peer", "-keyalg", "RSA", "-dname", "CN=localhost", "-ext",
                        "SAN=dns:localhost",
                        "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", PASSWORD).inheritIO().start();
                assertThat(keytool.waitFor()).isZero();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return file;
    }

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(KEY_STORE)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/v1/jwks", exchange -> {
            byte[] body = "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private ClerkClient client(Optional<String> tlsConfigurationName) {
        TestSettings settings = TestSettings.of(URI.create("https://localhost:" + server.getAddress().getPort()))
                .withTls(tlsConfigurationName);
        return new BackendApiClients(settings.settings(), new BackendApiMetrics(), () -> tls, () -> proxies).blocking();
    }

    @Test
    void trustsWhomItsConfigurationTrusts() {
        assertThat(client(Optional.of("clerk")).jwks().get().keys()).isEmpty();
    }

    @Test
    void doesNotUseTheDefaultConfigurationUnasked() {
        assertThatThrownBy(() -> client(Optional.empty()).jwks().get()).isInstanceOf(ClerkApiException.class)
                .hasRootCauseInstanceOf(CertPathBuilderException.class);
    }
}

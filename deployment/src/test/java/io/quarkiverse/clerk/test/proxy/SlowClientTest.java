package io.quarkiverse.clerk.test.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** Who reads slowly costs no memory: the Frontend API has to wait. */
class SlowClientTest {

    private static final String UPSTREAM = "quarkus.clerk.frontend-api-proxy.url";
    private static final EagerFrontendApi PEER = new EagerFrontendApi();
    private static final long SIZE = (long) EagerFrontendApi.BLOCK * EagerFrontendApi.BLOCKS;
    /** What the operating system may keep on both connections, with plenty to spare. */
    private static final long BUFFERS = 64L * 1024 * 1024;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(EagerFrontendApi.class))
            .withConfiguration("""
                    quarkus.http.test-port=0
                    quarkus.clerk.secret-key=sk_test_proxied
                    quarkus.clerk.publishable-key=pk_test_Y2xlcmsuZXhhbXBsZS5jb20k
                    quarkus.clerk.frontend-api-proxy.enabled=true
                    """)
            .setBeforeAllCustomizer(() -> System.setProperty(UPSTREAM, PEER.start()))
            .setAfterAllCustomizer(() -> {
                System.clearProperty(UPSTREAM);
                PEER.stop();
            });

    @ConfigProperty(name = UPSTREAM)
    String frontendApi;

    @TestHTTPResource
    URL application;

    @Test
    @Timeout(120)
    void theFrontendApiWaitsForTheClient() throws IOException {
        try (Socket client = new Socket()) {
            client.setReceiveBufferSize(16 * 1024);
            client.connect(new InetSocketAddress("localhost", application.getPort()));
            client.getOutputStream().write(("GET /__clerk" + EagerFrontendApi.DOWNLOAD
                    + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            long heldUpAt = Long.parseLong(given().get(frontendApi + EagerFrontendApi.HELD_UP_AT).asString());
            System.out.printf("Of %d bytes the Frontend API could send %d to a client that read none%n", SIZE, heldUpAt);
            assertThat(heldUpAt).isLessThan(BUFFERS);

            DataInputStream answer = new DataInputStream(new BufferedInputStream(client.getInputStream()));
            assertThat(head(answer)).startsWith("HTTP/1.1 200").containsIgnoringCase("content-length: " + SIZE);
            byte[] block = new byte[EagerFrontendApi.BLOCK];
            for (int i = 0; i < EagerFrontendApi.BLOCKS; i++) {
                answer.readFully(block);
                assertThat(block).as("block " + i).isEqualTo(EagerFrontendApi.block(i));
            }
        }
    }

    private static String head(DataInputStream answer) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) answer.readUnsignedByte());
        }
        return head.toString();
    }
}

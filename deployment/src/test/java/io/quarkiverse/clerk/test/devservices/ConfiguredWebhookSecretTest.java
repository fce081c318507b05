package io.quarkiverse.clerk.test.devservices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.quarkus.test.QuarkusUnitTest;

/** The application has a secret of its own, in the variable of Clerk's SDKs: the emulator signs with it. */
class ConfiguredWebhookSecretTest {

    private static final String SECRET = "whsec_Y29uZm9ybWFuY2Utc2lnbmluZy1rZXktMzItYnl0ZXM=";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Emulator.class, Observer.class))
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideConfigKey("CLERK_WEBHOOK_SIGNING_SECRET", SECRET)
            .overrideConfigKey("quarkus.clerk.webhooks.path", "/webhooks/clerk");

    @ConfigProperty(name = "quarkus.clerk.webhooks.signing-secret")
    String signingSecret;

    @Inject
    Observer observer;

    @Test
    void theSecretStays() throws InterruptedException {
        assertThat(signingSecret).isEqualTo(SECRET);
        given().baseUri(Emulator.url()).header("Authorization", "Bearer sk_test_emulator").contentType("application/json")
                .body(Map.of("type", "user.created")).post("/emulator/webhooks").then().statusCode(200);
        assertThat(observer.events.poll(20, TimeUnit.SECONDS)).isNotNull();
    }

    @Singleton
    static class Observer {

        final BlockingQueue<WebhookEvent> events = new LinkedBlockingQueue<>();

        void any(@Observes WebhookEvent event) {
            events.add(event);
        }
    }
}

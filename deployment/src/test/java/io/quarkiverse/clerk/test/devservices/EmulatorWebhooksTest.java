package io.quarkiverse.clerk.test.devservices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.api.model.CreateUserRequest;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkiverse.clerk.webhook.ClerkEvent;
import io.quarkiverse.clerk.webhook.ClerkEventType;
import io.quarkiverse.clerk.webhook.UnknownEvent;
import io.quarkiverse.clerk.webhook.UserEvent;
import io.quarkiverse.clerk.webhook.WebhookEvent;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.specification.RequestSpecification;

/** The path is all that is configured; the port is any free one. */
class EmulatorWebhooksTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Emulator.class, Observers.class))
            .overrideConfigKey("quarkus.http.test-port", "0")
            .overrideConfigKey("quarkus.http.root-path", "/app")
            .overrideConfigKey("quarkus.clerk.webhooks.path", "/webhooks/clerk");

    @ConfigProperty(name = "quarkus.clerk.webhooks.signing-secret")
    String signingSecret;

    @Inject
    ClerkClient clerk;

    @Inject
    Observers observers;

    @AfterEach
    void forget() {
        observers.users.clear();
        observers.all.clear();
    }

    private static RequestSpecification control() {
        return given().baseUri(Emulator.url()).basePath("/emulator").header("Authorization", "Bearer sk_test_emulator")
                .contentType("application/json");
    }

    @Test
    void whatTheApplicationDoesComesBackAsAnEvent() throws InterruptedException {
        User created = clerk.users().create(CreateUserRequest.create().firstName("Ada")
                .emailAddress("ada@example.com"));
        UserEvent event = observers.users.poll(20, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        assertThat(event.data().id()).isEqualTo(created.id());
        assertThat(event.data().firstName()).isEqualTo("Ada");
        assertThat(event.message().instanceId()).contains("ins_emulator");
        assertThat(event.message().clientIp()).contains("127.0.0.1");
        assertThat(event.message().timestamp()).isPresent();
    }

    @Test
    void everyTypeArrivesAsItsClass() throws InterruptedException {
        List<String> types = new ArrayList<>(control().get("/webhooks/types").then().statusCode(200).extract().path("data"));
        assertThat(types).hasSize(46);
        for (String type : types) {
            control().body(Map.of("type", type)).post("/webhooks").then().statusCode(200);
            WebhookEvent event = observers.all.poll(20, TimeUnit.SECONDS);
            assertThat(event).as(type).isNotNull().isNotInstanceOf(UnknownEvent.class);
            assertThat(event.type()).isEqualTo(type);
            assertThat(event.data()).as(type).isNotNull();
        }
    }

    @Test
    void theEmulatorSaysWhatBecameOfIt() throws InterruptedException {
        String id = control().body(Map.of("type", "role.updated")).post("/webhooks").then().statusCode(200).extract()
                .path("id");
        assertThat(observers.all.poll(20, TimeUnit.SECONDS).message().id()).isEqualTo(id);
        control().get("/webhooks?type=role.updated").then().statusCode(200).body("data.id", hasItem(id));
        assertThat(signingSecret).matches("whsec_[A-Za-z0-9+/]{32}");
    }

    @Singleton
    static class Observers {

        final BlockingQueue<UserEvent> users = new LinkedBlockingQueue<>();
        final BlockingQueue<WebhookEvent> all = new LinkedBlockingQueue<>();

        void created(@ObservesAsync @ClerkEvent(ClerkEventType.USER_CREATED) UserEvent event) {
            users.add(event);
        }

        void any(@Observes WebhookEvent event) {
            all.add(event);
        }
    }
}

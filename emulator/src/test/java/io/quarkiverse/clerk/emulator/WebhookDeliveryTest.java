package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.quarkiverse.clerk.emulator.WebhookReceiver.Received;
import io.quarkiverse.clerk.emulator.webhook.WebhookDelivery;
import io.quarkiverse.clerk.emulator.webhook.WebhookDelivery.Status;
import io.quarkiverse.clerk.emulator.webhook.WebhookEndpoint;
import io.restassured.specification.RequestSpecification;

/** How events get to the application, and on demand. */
class WebhookDeliveryTest extends WebhooksTestBase {

    private static final List<Duration> SVIX = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30),
            Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(10));

    private RequestSpecification control() {
        return backend().basePath("/emulator");
    }

    /** When the emulator has noted so many attempts: that is after the application answered. */
    private WebhookDelivery attempted(String message, int attempts) {
        while (true) {
            WebhookDelivery delivery = emulator.webhooks().deliveries().stream()
                    .filter(one -> one.messageId().equals(message)).findFirst().orElseThrow();
            if (delivery.attempts().size() >= attempts) {
                return delivery;
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsNotTakenComesAgainAfterTheTimesOfSvix() throws Exception {
        application.failures.set(8);
        String message = emulator.webhooks().send("user.created");
        for (int attempt = 1; attempt <= SVIX.size() + 1; attempt++) {
            Received received = application.next();
            assertThat(received.id()).isEqualTo(message);
            assertThat(received.timestamp()).as("the time of the application").isEqualTo(START.getEpochSecond());
            WebhookDelivery delivery = attempted(message, attempt);
            assertThat(delivery.attempts()).hasSize(attempt).allSatisfy(one -> assertThat(one.status()).hasValue(500));
            if (attempt <= SVIX.size()) {
                assertThat(delivery.status()).isEqualTo(Status.PENDING);
                assertThat(delivery.nextAttemptAt()).contains(emulator.clock().instant().plus(SVIX.get(attempt - 1)));
                emulator.clock().advance(SVIX.get(attempt - 1));
            } else {
                assertThat(delivery.status()).isEqualTo(Status.FAILED);
                assertThat(delivery.nextAttemptAt()).isEmpty();
            }
        }
    }

    @Test
    void anApplicationThatIsBackGetsWhatItMissed() throws Exception {
        URI url = application.url();
        application.close();
        String message = emulator.webhooks().send("user.deleted");
        WebhookDelivery missed = attempted(message, 1);
        assertThat(missed.attempts().get(0).status()).isEmpty();
        assertThat(missed.attempts().get(0).failure()).isPresent();
        assertThat(missed.endpoint()).isEqualTo(url);

        application = new WebhookReceiver();
        emulator.webhooks().endpoint(application.url(), WebhookReceiver.SECRET);
        String next = emulator.webhooks().send("user.deleted");
        assertThat(application.next().id()).isEqualTo(next);
        assertThat(attempted(next, 1).status()).isEqualTo(Status.DELIVERED);
    }

    @Test
    void eventsWaitForAnApplicationThatIsAboutToStart() throws Exception {
        emulator.webhooks().awaitEndpoint();
        String first = emulator.webhooks().send("user.created");
        patch("/users/" + SOLO, Map.of("first_name", "So")).statusCode(200);
        assertThat(emulator.webhooks().deliveries()).isEmpty();
        emulator.webhooks().endpoint(application.url(), WebhookReceiver.SECRET);
        List<Received> both = application.next(2);
        assertThat(both).extracting(Received::type).containsExactlyInAnyOrder("user.created", "user.updated");
        assertThat(both).extracting(Received::id).contains(first);
    }

    @Test
    void noAnswerWaitsForTheApplication() throws Exception {
        application.silent = true;
        patch("/users/" + SOLO, Map.of("first_name", "So")).statusCode(200);
        application.next();
        patch("/users/" + SOLO, Map.of("first_name", "Lo")).statusCode(200);
        application.next();
        assertThat(emulator.webhooks().deliveries()).hasSize(2)
                .allSatisfy(delivery -> assertThat(delivery.status()).isEqualTo(Status.PENDING));
    }

    @Test
    void everyTypeCanBeSent() throws Exception {
        assertThat(emulator.webhooks().types()).hasSize(46).doesNotHaveDuplicates();
        for (String type : emulator.webhooks().types()) {
            String message = emulator.webhooks().send(type);
            Received received = application.next();
            assertThat(received.id()).isEqualTo(message).startsWith("msg_");
            assertThat(received.type()).isEqualTo(type);
            assertThat(received.data().path("id").asText()).as(type).isNotEmpty();
        }
        emulator.webhooks().send("planet.discovered", JsonNodeFactory.instance.objectNode().put("id", "planet_9"));
        assertThat(application.next().data().path("id").asText()).isEqualTo("planet_9");
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> emulator.webhooks().send("user.crated")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("user.crated").hasMessageContaining("user.created");
        assertThatThrownBy(() -> emulator.webhooks().endpoint(URI.create("ftp://localhost"), WebhookReceiver.SECRET))
                .hasMessageContaining("ftp://localhost");
        assertThatThrownBy(() -> emulator.webhooks().endpoint(application.url(), "no secret"))
                .hasMessageContaining("whsec_").hasMessageNotContaining("no secret");
        assertThat(emulator.webhooks().endpoints().toString()).doesNotContain("whsec_");
        emulator.webhooks().endpoints(List.of());
        assertThatThrownBy(() -> emulator.webhooks().send("user.created")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quarkus.clerk.webhooks.path");
    }

    @Test
    void endpointsCanBeOptions() throws Exception {
        try (ClerkEmulator other = ClerkEmulator.start(ClerkEmulatorOptions.builder()
                .webhooks(application.url(), WebhookReceiver.SECRET).build())) {
            other.webhooks().send("role.created");
            assertThat(application.next().type()).isEqualTo("role.created");
        }
        ClerkEmulatorOptions options = ClerkEmulatorMain.parse("--webhooks", "http://localhost:8080/webhooks");
        assertThat(options.webhooks()).extracting(WebhookEndpoint::url).containsExactly(
                URI.create("http://localhost:8080/webhooks"));
        assertThat(options.webhooks().get(0).signingSecret()).isNotEqualTo(WebhookEndpoint.newSigningSecret());
        assertThat(ClerkEmulatorMain.parse("--webhooks", "http://localhost:1/", "--webhook-secret", WebhookReceiver.SECRET)
                .webhooks().get(0).signingSecret()).isEqualTo(WebhookReceiver.SECRET);
    }

    @Test
    void theSameOverHttp() throws Exception {
        control().body(List.of()).put("/webhooks/endpoints").then().statusCode(200).body("data", hasSize(0));
        assertError(control().body(Map.of("type", "user.created")).post("/webhooks").then(), 409, "no_webhook_endpoint");
        control().body(List.of(Map.of("url", application.url().toString(), "signing_secret", WebhookReceiver.SECRET)))
                .put("/webhooks/endpoints").then().statusCode(200);
        control().get("/webhooks/endpoints").then().body("total_count", equalTo(1)).body("data[0].url",
                equalTo(application.url().toString())).body("data[0].signing_secret", equalTo(null));
        String id = control().body(Map.of("type", "user.updated", "data", Map.of("id", "user_1"))).post("/webhooks").then()
                .statusCode(200).body("id", startsWith("msg_")).extract().path("id");
        assertThat(application.next().data().path("id").asText()).isEqualTo("user_1");
        attempted(id, 1);
        control().get("/webhooks?type=user.updated").then().body("total_count", equalTo(1)).body("data[0].id", equalTo(id))
                .body("data[0].status", equalTo("delivered")).body("data[0].attempts[0].status", equalTo(200));
        control().get("/webhooks?type=user.created").then().body("total_count", equalTo(0));
        control().get("/webhooks/types").then().statusCode(200).body("data", hasSize(46));
        control().delete("/webhooks").then().statusCode(204);
        control().get("/webhooks").then().body("total_count", equalTo(0));

        assertError(control().body(Map.of("type", "user.crated")).post("/webhooks").then(), 422, "form_param_value_invalid");
        assertError(control().body(List.of(Map.of("url", "here", "signing_secret", "x"))).put("/webhooks/endpoints").then(),
                422, "form_param_format_invalid");
        assertError(anonymous().get("/emulator/webhooks").then(), 401, "authentication_invalid");
    }
}

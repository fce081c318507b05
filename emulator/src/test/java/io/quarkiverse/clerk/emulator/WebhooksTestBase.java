package io.quarkiverse.clerk.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

import io.quarkiverse.clerk.emulator.WebhookReceiver.Received;
import io.quarkiverse.clerk.emulator.webhook.WebhookDelivery;

/** An emulator with an application that takes its webhooks. */
@Timeout(60)
abstract class WebhooksTestBase extends EmulatorTestBase {

    WebhookReceiver application;

    @BeforeEach
    void startApplication() {
        application = new WebhookReceiver();
        emulator.webhooks().endpoint(application.url(), WebhookReceiver.SECRET);
    }

    @AfterEach
    void stopApplication() {
        application.close();
    }

    /** The messages since this was last called, by type; a type that comes several times has the last one. */
    Map<String, Received> told(String... types) throws InterruptedException {
        List<Received> messages = application.next(types.length);
        assertThat(messages.stream().map(Received::type)).containsExactlyInAnyOrder(types);
        assertThat(emulator.webhooks().deliveries()).as("what was sent").extracting(WebhookDelivery::type)
                .containsExactlyInAnyOrder(types);
        emulator.webhooks().clearDeliveries();
        return messages.stream().collect(Collectors.toMap(Received::type, message -> message, (first, second) -> second));
    }
}

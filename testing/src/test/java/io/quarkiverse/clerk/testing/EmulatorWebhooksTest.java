package io.quarkiverse.clerk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.emulator.webhook.WebhookDelivery;
import io.quarkus.test.junit.QuarkusTest;

/** What happens at the emulator reaches the application, and so does what a test makes up. */
@QuarkusTest
class EmulatorWebhooksTest {

    private static final String USER_CREATED = "user.created";

    @InjectClerkEmulator
    ClerkEmulatorHandle emulator;

    @Inject
    SignUps signUps;

    private void awaitDelivered(String message) {
        await().until(() -> emulator.webhooks().deliveries(USER_CREATED).stream()
                .anyMatch(sent -> sent.messageId().equals(message) && sent.status() == WebhookDelivery.Status.DELIVERED));
    }

    @Test
    void anEventCanBeMadeUp() {
        awaitDelivered(emulator.webhooks().send(USER_CREATED, Map.of("id", "user_of_the_test")));
        assertThat(signUps.ids()).contains("user_of_the_test");
        WebhookDelivery delivery = emulator.webhooks().deliveries(USER_CREATED).get(0);
        assertThat(delivery.type()).isEqualTo(USER_CREATED);
        assertThat(delivery.endpoint()).hasPath("/webhooks/clerk");
        assertThat(delivery.body()).contains("user_of_the_test");
        assertThat(delivery.nextAttemptAt()).isEmpty();
        assertThat(delivery.attempts()).hasSize(1).first()
                .satisfies(attempt -> assertThat(attempt.status().orElseThrow()).isBetween(200, 299));
    }

    @Test
    void itsDataCanBeMadeUpToo() {
        int before = signUps.ids().size();
        awaitDelivered(emulator.webhooks().send(USER_CREATED));
        assertThat(signUps.ids()).hasSize(before + 1);
        emulator.webhooks().forget();
        assertThat(emulator.webhooks().deliveries(USER_CREATED)).isEmpty();
        assertThatThrownBy(() -> emulator.webhooks().send("user.vanished")).hasMessageContaining("Clerk has no event");
    }

    @Test
    void whatATestMakesIsTold() {
        String id = emulator.createUser("told@example.com").id();
        await().until(() -> signUps.ids().contains(id));
    }
}

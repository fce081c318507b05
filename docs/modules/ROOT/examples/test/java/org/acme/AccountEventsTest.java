package org.acme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.api.model.CreateUserRequest;
import io.quarkiverse.clerk.api.model.User;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class AccountEventsTest {

    private static final byte[] KEY = "conformance-signing-key-32-bytes".getBytes(StandardCharsets.UTF_8);

    @Inject
    AccountEvents events;

    @BeforeEach
    void forget() {
        events.journal().clear();
    }

    @Test
    void everyObserverIsCalled() throws Exception {
        assertThat(send("msg_1", "user.created")).isEqualTo(200);
        assertThat(own()).containsExactlyInAnyOrder("user.created msg_1", "welcome user_1");
        events.journal().clear();
        assertThat(send("msg_2", "user.deleted")).isEqualTo(200);
        assertThat(own()).containsExactlyInAnyOrder("user.deleted msg_2", "forget user_1");
        events.journal().clear();
        assertThat(send("msg_3", "user.updated")).isEqualTo(200);
        assertThat(own()).containsExactlyInAnyOrder("user.updated msg_3", "refresh user_1");
    }

    @Test
    void theDatabaseRemembersWhatWasHandled() throws Exception {
        assertThat(send("msg_4", "user.created")).isEqualTo(200);
        events.journal().clear();
        assertThat(send("msg_4", "user.created")).isEqualTo(200);
        assertThat(own()).isEmpty();
    }

    // tag::emulator[]
    @Inject
    ClerkClient clerk;

    @Test
    void whatHappensAtTheEmulatorArrives() {
        User user = clerk.users().create(CreateUserRequest.create().emailAddress("ada@example.com"));
        await().until(() -> events.journal().contains("welcome " + user.id()));
    }
    // end::emulator[]

    /** What was sent here; the emulator tells what other tests do. */
    private List<String> own() {
        return events.journal().stream().filter(line -> line.matches(".* (msg|user)_\\d")).toList();
    }

    private static int send(String id, String type) throws Exception {
        String body = "{\"object\":\"event\",\"type\":\"" + type + "\",\"data\":{\"id\":\"user_1\"}}";
        long now = Instant.now().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        String signature = Base64.getEncoder()
                .encodeToString(mac.doFinal((id + "." + now + "." + body).getBytes(StandardCharsets.UTF_8)));
        return given().header("svix-id", id).header("svix-timestamp", now).header("svix-signature", "v1," + signature)
                .contentType("application/json").body(body).post("/webhooks/clerk").statusCode();
    }
}

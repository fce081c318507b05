package io.quarkiverse.clerk.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.api.model.Organization;
import io.quarkiverse.clerk.api.model.OrganizationQuery;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.api.model.UserQuery;
import io.quarkiverse.clerk.emulator.Fault;
import io.quarkiverse.clerk.emulator.RecordedRequest;
import io.quarkus.test.junit.QuarkusTest;

/** Each test leaves something behind, which the next one must not see. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClerkEmulatorHandleTest {

    private static final Duration NEARLY = Duration.ofSeconds(30);

    private static String userOfTheClass;

    @InjectClerkEmulator
    ClerkEmulatorHandle emulator;

    @Inject
    ClerkClient client;

    @Inject
    ClerkIdentity clerk;

    @BeforeAll
    static void forAllTests(@InjectClerkEmulator ClerkEmulatorHandle ofTheClass) {
        userOfTheClass = ofTheClass.createUser("class@example.com").id();
    }

    /** The emulator of a test that comes too late would not be there. */
    @AfterAll
    static void theUserOfTheClassIsStillThere(@InjectClerkEmulator ClerkEmulatorHandle ofTheClass) {
        assertThat(ofTheClass.call("GET", "/v1/users/" + userOfTheClass, Map.of()).path("id").asText())
                .isEqualTo(userOfTheClass);
    }

    @BeforeEach
    void itIsThereBeforeTheTest() {
        assertThat(emulator.url()).isNotNull();
        assertThat(client.users().get(userOfTheClass).id()).isEqualTo(userOfTheClass);
    }

    @Test
    @Order(1)
    void usersAndOrganizationsCanBeMade() {
        User ada = emulator.createUser("ada@example.com");
        User grace = emulator.createUser("grace@example.com");
        Organization initech = emulator.createOrganization("Initech", ada.id());
        emulator.addMember(initech.id(), grace.id(), "org:member");
        String token = emulator.createToken(emulator.createSession(grace.id(), initech.id()).id());
        given().auth().preemptive().oauth2(token).get("/caller").then().statusCode(200)
                .body("user", equalTo("Optional[" + grace.id() + "]"))
                .body("organization", equalTo("Optional[" + initech.id() + "] Optional[initech] Optional[org:member]"));
        String personal = emulator.createToken(emulator.createSession(ada.id()).id());
        given().auth().preemptive().oauth2(personal).get("/caller/session").then().body(equalTo(ada.id()));
    }

    @Test
    @Order(2)
    void whatATestHasMadeIsGone() {
        assertThat(client.users().list(UserQuery.create()).data()).extracting(User::id)
                .contains(userOfTheClass, "user_emulatormember").hasSize(6);
        assertThat(client.organizations().list(OrganizationQuery.create()).data()).hasSize(1);
    }

    @Test
    @Order(3)
    void theTimeCanBeMoved() {
        emulator.time().advance(Duration.ofMinutes(-5));
        String expired = emulator.createToken(emulator.createSession("user_emulatormember").id());
        given().auth().preemptive().oauth2(expired).get("/caller/session").then().statusCode(401);
        emulator.time().reset();
        emulator.time().freeze();
        Instant now = emulator.time().now();
        emulator.time().advance(Duration.ofDays(1));
        assertThat(emulator.time().now()).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    @Test
    @Order(4)
    void theTimeIsThatOfTheMachineAgain() {
        assertThat(emulator.time().now()).isBetween(Instant.now().minus(NEARLY), Instant.now().plus(NEARLY));
    }

    @Test
    @Order(5)
    void answersCanBeSpoilt() {
        emulator.fail(Fault.status("/v1/users/*", 422).on("GET"));
        assertThatThrownBy(() -> client.users().get("user_emulatormember")).isInstanceOf(ClerkApiException.class);
        emulator.recover();
        assertThat(client.users().get("user_emulatormember").id()).isEqualTo("user_emulatormember");
        emulator.fail(Fault.disconnect("/v1/organizations"));
        emulator.fail(Fault.status("/v1/*", 503));
    }

    @Test
    @Order(6)
    void everythingWorksAgain(@InjectClerkEmulator ClerkEmulatorHandle same) {
        assertThat(same).isSameAs(emulator);
        emulator.forgetRequests();
        assertThat(client.users().get("user_emulatormember").id()).isEqualTo("user_emulatormember");
        assertThat(emulator.requests("/v1/users/*")).extracting(RecordedRequest::toString)
                .containsExactly("GET /v1/users/user_emulatormember");
    }

    @Test
    @Order(7)
    void theKeyCanBeReplaced() {
        given().auth().preemptive().oauth2(ClerkTokens.forUser("user_1").sign()).get("/caller/session").then().statusCode(200);
        emulator.rotateKey();
        given().auth().preemptive().oauth2(ClerkTokens.forUser("user_1").sign()).get("/caller/session").then().statusCode(200);
    }

    @Test
    @TestClerkSession(userId = "user_emulatormember", orgId = "org_emulatoracme")
    void aSessionOfOneOfItsUsersCanAskForMore() {
        assertThat(clerk.user().await().indefinitely().id()).isEqualTo("user_emulatormember");
        assertThat(clerk.organization().await().indefinitely()).map(Organization::slug).contains("acme");
    }

    @Test
    void anythingCanBeAsked() {
        JsonNode permission = emulator.call("POST", "/v1/organization_permissions",
                Map.of("name", "Print", "key", "org:orders:print", "description", "Print orders"));
        assertThat(permission.path("key").asText()).isEqualTo("org:orders:print");
        assertThatThrownBy(() -> emulator.call("POST", "/v1/users", Map.of("colour", "red")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("POST /v1/users")
                .hasMessageContaining("form_param_unknown");
        assertThat(emulator.secretKey()).isEqualTo("sk_test_emulator");
    }

    @Nested
    class InAClass {

        @InjectClerkEmulator
        ClerkEmulatorHandle own;

        @Test
        void itIsTheSameAsOutside() {
            assertThat(own).isSameAs(emulator);
        }
    }
}

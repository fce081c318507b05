package io.quarkiverse.clerk.test.legacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.emptyString;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkApiException;
import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.api.model.Client;
import io.quarkiverse.clerk.api.model.Session;
import io.quarkiverse.clerk.api.model.SessionStatus;
import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkus.test.QuarkusUnitTest;

/** The manual recipes of the Node SDK: verify a particular session, or the last active one of the client. */
class ManualAuthenticationTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Emulator.class));

    @Inject
    ClerkClient clerk;

    @SuppressWarnings("deprecation")
    private Session verify(String session, String token) {
        return clerk.sessions().verify(session, token);
    }

    @Test
    void verifySession() {
        String id = Emulator.session(Emulator.SOLO);
        Session session = verify(id, Emulator.token(id));
        assertThat(session.id()).isEqualTo(id);
        assertThat(session.userId()).isEqualTo(Emulator.SOLO);
        assertThat(session.status()).isEqualTo(SessionStatus.ACTIVE);
    }

    @Test
    void verifySessionWithTheTokenOfAnother() {
        String token = Emulator.token(Emulator.session(Emulator.SOLO));
        String other = Emulator.session(Emulator.SOLO);
        assertThat(catchThrowableOfType(ClerkApiException.class, () -> verify(other, token)).status()).isEqualTo(401);
    }

    @Test
    void verifySessionThatHasEnded() {
        String id = Emulator.session(Emulator.SOLO);
        String token = Emulator.token(id);
        Emulator.revoke(id);
        assertThat(catchThrowableOfType(ClerkApiException.class, () -> verify(id, token)).status()).isEqualTo(404);
    }

    @Test
    void verifyClient() {
        String session = Emulator.session(Emulator.SOLO);
        Client client = clerk.clients().verify(Emulator.token(session));
        assertThat(client.lastActiveSessionId()).isEqualTo(session);
        assertThat(client.sessions()).extracting(Session::id).contains(session);
    }

    @Test
    void verifyClientWithAForeignToken() {
        assertThat(catchThrowableOfType(ClerkApiException.class, () -> clerk.clients().verify("not.a.token")).status())
                .isEqualTo(401);
    }

    @Test
    void lastActiveSession() {
        Map<String, String> browser = Emulator.signIn(Emulator.ADMIN, Map.of());
        Map<String, String> again = Emulator.signIn(Emulator.SOLO, browser);
        Client client = clerk.clients().verify(again.get("__session"));
        Session session = verify(client.lastActiveSessionId(), again.get("__session"));
        assertThat(session.userId()).isEqualTo(Emulator.SOLO);
        assertThat(session.clientId()).isEqualTo(client.id());
    }

    @Test
    void errorsOfClerkAreNotPassedThroughByDefault() {
        given().get("/user").then().statusCode(500).body(emptyString());
    }

    @Path("/user")
    static class Handler {

        @Inject
        ClerkClient clerk;

        @GET
        public String nobody() {
            return clerk.users().get("user_nobody").id();
        }
    }
}

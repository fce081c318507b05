package io.quarkiverse.clerk.test.legacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.test.QuarkusUnitTest;

/** {@code _clerk_session_id} of multi-session applications. */
class SessionIdParameterTest {

    private static final PeerClient PEER = new PeerClient("multi");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setBeforeAllCustomizer(() -> ClerkPeer.start("multi"))
            .setAfterAllCustomizer(ClerkPeer::stop)
            .withApplicationRoot(jar -> jar.addClasses(ClerkPeer.class, PeerClient.class))
            .withConfiguration("""
                    quarkus.clerk.secret-key=sk_test_multi
                    quarkus.clerk.publishable-key=${peer.multi.publishable-key}
                    quarkus.clerk.api-url=${peer.multi.url}
                    quarkus.clerk.off.secret-key=sk_test_multi
                    quarkus.clerk.off.api-url=${peer.multi.url}
                    quarkus.clerk.off.multi-session.enabled=false
                    quarkus.clerk.renamed.secret-key=sk_test_multi
                    quarkus.clerk.renamed.api-url=${peer.multi.url}
                    quarkus.clerk.renamed.multi-session.query-parameter=session
                    """);

    @BeforeAll
    static void sessions() {
        PEER.session("sess_1", "user_1", "client_1", "active");
        PEER.session("sess_2", "user_2", "client_1", "active");
        PEER.session("sess_ended", "user_2", "client_1", "ended");
        PEER.session("sess_other", "user_3", "client_2", "active");
    }

    private static String whoIs(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).then().statusCode(200).extract().asString();
    }

    private static long requestsAbout(String session) {
        return PEER.requests().stream().filter(request -> request.contains("/sessions/" + session)).count();
    }

    @Test
    void sessionIdParameterAbsentTakesTheLastActiveSession() {
        assertThat(whoIs("/lax", PEER.token())).isEqualTo("sess_1 user_1");
    }

    @Test
    void sessionIdParameterEqualChangesNothing() {
        PEER.session("sess_same", "user_9", "client_9", "active");
        String token = PEER.token("sid", "sess_same");
        assertThat(whoIs("/lax?_clerk_session_id=sess_same", token)).isEqualTo("sess_same user_1");
        assertThat(requestsAbout("sess_same")).isZero();
    }

    @Test
    void sessionIdParameterNamesAnotherSessionOfTheClient() {
        assertThat(whoIs("/strict?_clerk_session_id=sess_2", PEER.token())).isEqualTo("sess_2 user_2");
    }

    @Test
    void sessionIdParameterNamesAnotherSessionOfTheCookies() {
        given().cookie("__clerk_db_jwt", "browser").cookie("__session", PEER.token())
                .cookie("__client_uat", Instant.now().getEpochSecond() - 60)
                .get("/strict?_clerk_session_id=sess_2").then().statusCode(200).body(equalTo("sess_2 user_2"));
    }

    @Test
    void sessionIdParameterAsksOnceWhileTheMintedTokenLives() {
        PEER.session("sess_3", "user_3", "client_3", "active");
        PEER.session("sess_4", "user_4", "client_3", "active");
        String token = PEER.token("sid", "sess_3");
        assertThat(whoIs("/lax?_clerk_session_id=sess_4", token)).isEqualTo("sess_4 user_4");
        long asked = requestsAbout("sess_4");
        assertThat(whoIs("/lax?_clerk_session_id=sess_4", token)).isEqualTo("sess_4 user_4");
        assertThat(requestsAbout("sess_4")).isEqualTo(asked);
    }

    @Test
    void sessionIdParameterNamesASessionOfAnotherClient() {
        assertThat(whoIs("/lax?_clerk_session_id=sess_other", PEER.token())).isEqualTo("session-id-mismatch");
    }

    @Test
    void sessionIdParameterNamesAnEndedSession() {
        assertThat(whoIs("/lax?_clerk_session_id=sess_ended", PEER.token())).isEqualTo("session-id-mismatch");
    }

    @Test
    void sessionIdParameterNamesAnUnknownSession() {
        assertThat(whoIs("/lax?_clerk_session_id=sess_unknown", PEER.token())).isEqualTo("session-id-mismatch");
    }

    @Test
    void sessionIdParameterIsNoSessionId() {
        assertThat(whoIs("/lax?_clerk_session_id=..%2Fjwks", PEER.token())).isEqualTo("session-id-mismatch");
    }

    @Test
    void sessionIdParameterMismatchIsSignedOutInRequireSession() {
        given().header("Authorization", "Bearer " + PEER.token()).get("/strict?_clerk_session_id=sess_other").then()
                .statusCode(401).body(emptyString());
    }

    @Test
    void sessionIdParameterWithoutAToken() {
        given().get("/strict?_clerk_session_id=sess_2").then().statusCode(401);
    }

    @Test
    void sessionIdParameterSwitchedOff() {
        assertThat(whoIs("/off?_clerk_session_id=sess_2", PEER.token())).isEqualTo("sess_1 user_1");
    }

    @Test
    void sessionIdParameterRenamed() {
        assertThat(whoIs("/renamed?_clerk_session_id=sess_2", PEER.token())).isEqualTo("sess_1 user_1");
        assertThat(whoIs("/renamed?session=sess_2", PEER.token())).isEqualTo("sess_2 user_2");
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkIdentity clerk;

        private String who() {
            return clerk.isSignedIn() ? clerk.sessionId() + " " + clerk.userId() : clerk.reason().get().code();
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return who();
        }

        @GET
        @Path("strict")
        @RequireClerkSession
        public String strict() {
            return who();
        }

        @GET
        @Path("off")
        @RequireClerkSession(instance = "off")
        public String off() {
            return who();
        }

        @GET
        @Path("renamed")
        @RequireClerkSession(instance = "renamed")
        public String renamed() {
            return who();
        }
    }
}

package io.quarkiverse.clerk.test.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.Reverification;
import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.security.Authenticated;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;

/** Sessions in states that a real Clerk cannot be brought into by the Backend API alone. */
class SessionStatesTest {

    private static final PeerClient PEER = new PeerClient("states");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setBeforeAllCustomizer(() -> ClerkPeer.start("states"))
            .setAfterAllCustomizer(ClerkPeer::stop)
            .withApplicationRoot(jar -> jar.addClasses(ClerkPeer.class, PeerClient.class))
            .withConfiguration("""
                    quarkus.clerk.secret-key=sk_test_states
                    quarkus.clerk.publishable-key=${peer.states.publishable-key}
                    quarkus.clerk.api-url=${peer.states.url}
                    quarkus.clerk.lenient.jwt-key=${peer.states.pem}
                    quarkus.clerk.lenient.treat-pending-as-signed-out=false
                    """);

    private static ValidatableResponse get(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private static String lax(String token) {
        return get("/lax", token).statusCode(200).extract().asString();
    }

    private static String expired() {
        long now = Instant.now().getEpochSecond();
        return PEER.token(Map.of("iat", now - 120, "nbf", now - 130, "exp", now - 60));
    }

    @Test
    void pendingSessionIsSignedOutAndSaysSo() {
        assertThat(lax(PEER.token("sts", "pending"))).isEqualTo("session-pending, status pending");
    }

    @Test
    void pendingSessionIsNoneForTheStrict() {
        String token = PEER.token("sts", "pending");
        get("/strict", token).statusCode(401).body(emptyString());
        get("/authenticated", token).statusCode(401);
    }

    @Test
    void pendingSessionCountsWhereConfigured() {
        get("/lenient", PEER.token("sts", "pending")).statusCode(200).body(equalTo("lenient user_1 pending"));
    }

    @Test
    void expiredTokenIsSignedOutForTheLax() {
        assertThat(lax(expired())).isEqualTo("session-token-expired-refresh-non-eligible-no-refresh-cookie");
    }

    @Test
    void expiredTokenIsRefusedEverywhereElse() {
        String token = expired();
        for (String path : List.of("/strict", "/authenticated")) {
            get(path, token).statusCode(401).body(emptyString()).header("WWW-Authenticate",
                    "Bearer realm=\"clerk\", error=\"invalid_token\"");
        }
        get("/open", token).statusCode(200);
    }

    @Test
    void authenticatedAndLaxTogetherAskForASession() {
        get("/authenticated-and-lax", expired()).statusCode(401).body(emptyString());
        get("/authenticated-and-lax", PEER.token()).statusCode(200).body(equalTo("user_1"));
    }

    @Test
    void tokenOfTheFuture() {
        assertThat(lax(PEER.token("nbf", Instant.now().getEpochSecond() + 600))).isEqualTo("session-token-nbf");
        assertThat(lax(PEER.token("iat", Instant.now().getEpochSecond() + 600)))
                .isEqualTo("session-token-iat-in-the-future");
    }

    @Test
    void foreignTokenWithoutAnotherMechanism() {
        String token = PEER.token("iss", "https://issuer.example.com");
        get("/open", token).statusCode(200).body(equalTo("open"));
        assertThat(lax(token)).isEqualTo("token-invalid-issuer");
        get("/strict", token).statusCode(401);
        get("/authenticated", token).statusCode(401).header("WWW-Authenticate",
                "Bearer realm=\"clerk\", error=\"invalid_token\"");
    }

    @Test
    void actorWhileImpersonated() {
        get("/actor", PEER.token("act", Map.of("sub", "user_staff", "sid", "sess_staff"))).statusCode(200)
                .body(equalTo("user_1 by user_staff in sess_staff"));
        get("/actor", PEER.token()).statusCode(200).body(equalTo("user_1 by nobody"));
    }

    @Test
    void freshFactorsMeetTheReverification() {
        get("/reverified", PEER.token("fva", List.of(3, -1))).statusCode(200);
    }

    @Test
    void oldFactorsAreSentToReverify() {
        get("/reverified", PEER.token("fva", List.of(30, -1))).statusCode(403).contentType("application/json").body(equalTo(
                "{\"clerk_error\":{\"type\":\"forbidden\",\"reason\":\"reverification-error\",\"metadata\":"
                        + "{\"reverification\":\"strict\"}}}"));
    }

    @Test
    void reverificationIsNotOfferedToOneWhoLacksTheRole() {
        get("/reverified-admin", PEER.token("fva", List.of(30, -1))).statusCode(403).body(emptyString());
        get("/reverified-admin", PEER.token(Map.of("fva", List.of(30, -1), "o", Map.of("id", "org_1", "rol", "admin"))))
                .statusCode(403).body("clerk_error.reason", equalTo("reverification-error"));
    }

    @Test
    void tokenWithoutSubjectIsRefused() {
        assertThat(lax(PEER.token("sub", null))).isEqualTo("token-verification-failed");
    }

    @Test
    void identityTellsWhatTheTokenSays() {
        String token = PEER.token(Map.of("fva", List.of(3, 4), "fea", "o:orders,u:export", "pla", "o:pro",
                "o", Map.of("id", "org_1", "rol", "admin", "slg", "acme", "per", "read,delete", "fpm", "3")));
        get("/everything", token).statusCode(200).body("signedIn", equalTo(true)).body("session", equalTo("sess_1"))
                .body("status", equalTo("active")).body("organization", equalTo("org_1")).body("role", equalTo("org:admin"))
                .body("slug", equalTo("acme"))
                .body("permissions", equalTo(List.of("org:orders:delete", "org:orders:read")))
                .body("factors", equalTo(List.of(3f, 4f))).body("issuer", equalTo("https://states.clerk.accounts.dev"))
                .body("token", equalTo(token)).body("has", equalTo(List.of(true, true, true, true, true, false)));
    }

    @Test
    void identityOfNobodyIsEmpty() {
        given().get("/everything").then().statusCode(200).body("signedIn", equalTo(false)).body("session", equalTo(""))
                .body("status", equalTo("")).body("organization", equalTo("")).body("permissions", equalTo(List.of()))
                .body("factors", equalTo(List.of())).body("token", equalTo(""))
                .body("has", equalTo(List.of(false, false, false, false, false, false)));
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkIdentity clerk;
        @Inject
        ObjectMapper json;

        @GET
        @Path("open")
        public String open() {
            return "open";
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return clerk.findUserId().orElseGet(() -> clerk.reason().get().code()
                    + clerk.sessionStatus().map(", status "::concat).orElse(""));
        }

        @GET
        @Path("strict")
        @RequireClerkSession
        public String strict() {
            return clerk.userId();
        }

        @GET
        @Path("authenticated")
        @Authenticated
        public String authenticated() {
            return clerk.userId();
        }

        @GET
        @Path("authenticated-and-lax")
        @Authenticated
        @ClerkSession
        public String authenticatedAndLax() {
            return clerk.userId();
        }

        @GET
        @Path("lenient")
        @RequireClerkSession(instance = "lenient")
        public String lenient() {
            return clerk.instance() + " " + clerk.userId() + " " + clerk.sessionStatus().get();
        }

        @GET
        @Path("everything")
        @Produces("application/json")
        @ClerkSession
        public String everything() throws JsonProcessingException {
            Map<String, Object> all = new HashMap<>();
            all.put("signedIn", clerk.isSignedIn());
            all.put("session", clerk.findSessionId().orElse(""));
            all.put("status", clerk.sessionStatus().orElse(""));
            all.put("organization", clerk.organizationId().orElse(""));
            all.put("role", clerk.organizationRole().orElse(""));
            all.put("slug", clerk.organizationSlug().orElse(""));
            all.put("permissions", new TreeSet<>(clerk.permissions()));
            all.put("factors", clerk.factorVerificationAge()
                    .map(age -> List.of(age.firstFactorMinutes(), age.secondFactorMinutes())).orElse(List.of()));
            all.put("issuer", clerk.claims().getOrDefault("iss", ""));
            all.put("token", clerk.token().orElse(""));
            all.put("has", List.of(clerk.hasRole("admin"), clerk.hasPermission("org:orders:read"), clerk.hasFeature("export"),
                    clerk.hasPlan("org:pro"), clerk.isReverified(Reverification.STRICT_MFA), clerk.hasPlan("user:pro")));
            return json.writeValueAsString(all);
        }

        @GET
        @Path("actor")
        @RequireClerkSession
        public String actor() {
            return clerk.userId() + " by " + clerk.actor()
                    .map(actor -> actor.subject() + " in " + actor.sessionId().orElseThrow()).orElse("nobody");
        }

        @GET
        @Path("reverified")
        @RequireClerkSession(reverification = Reverification.STRICT)
        public String reverified() {
            return clerk.userId();
        }

        @GET
        @Path("reverified-admin")
        @RequireClerkSession(role = "admin", reverification = Reverification.STRICT)
        public String reverifiedAdmin() {
            return clerk.userId();
        }
    }
}

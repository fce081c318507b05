package io.quarkiverse.clerk.test.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.security.Authenticated;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;

/** The application verifies the tokens of another issuer with quarkus-smallrye-jwt. */
class BesideSmallRyeJwtTest {

    private static final PeerClient CLERK = new PeerClient("clerk");
    private static final PeerClient OTHER = new PeerClient("other");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setBeforeAllCustomizer(() -> ClerkPeer.start("clerk", "other"))
            .setAfterAllCustomizer(ClerkPeer::stop)
            .withApplicationRoot(jar -> jar.addClasses(ClerkPeer.class, PeerClient.class))
            .withConfiguration("""
                    quarkus.clerk.secret-key=sk_test_clerk
                    quarkus.clerk.publishable-key=${peer.clerk.publishable-key}
                    quarkus.clerk.api-url=${peer.clerk.url}
                    mp.jwt.verify.publickey=${peer.other.pem}
                    mp.jwt.verify.issuer=https://issuer.example.com
                    """);

    private static ValidatableResponse get(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    private static String foreign() {
        return OTHER.token(Map.of("iss", "https://issuer.example.com", "sub", "alice", "groups", List.of("staff")));
    }

    @Test
    void tokenOfTheOtherIssuerIsLeftToIt() {
        get("/authenticated", foreign()).statusCode(200).body(equalTo("alice of https://issuer.example.com"));
        get("/staff", foreign()).statusCode(200);
    }

    @Test
    void tokenOfClerkIsOurs() {
        get("/authenticated", CLERK.token()).statusCode(200).body(equalTo("user_1 of https://clerk.clerk.accounts.dev"));
        get("/staff", CLERK.token()).statusCode(403);
    }

    @Test
    void forgedTokenOfTheOtherIssuerIsRefusedByIt() {
        get("/authenticated", CLERK.token("iss", "https://issuer.example.com")).statusCode(401);
    }

    @Test
    void forgedTokenOfClerkIsRefusedByUs() {
        get("/authenticated", OTHER.token("iss", "https://clerk.clerk.accounts.dev")).statusCode(401)
                .header("WWW-Authenticate", "Bearer realm=\"clerk\", error=\"invalid_token\"");
    }

    @Test
    void expiredTokenOfClerkIsNotTriedByTheOther() {
        get("/lax", CLERK.token("exp", Instant.now().getEpochSecond() - 60)).statusCode(200)
                .body(equalTo("session-token-expired-refresh-non-eligible-no-refresh-cookie"));
    }

    @Test
    void callerOfTheOtherIssuerHasNoSession() {
        get("/lax", foreign()).statusCode(200).body(equalTo("token-invalid-issuer"));
        get("/strict", foreign()).statusCode(401).body(emptyString());
    }

    @Test
    void whatIsNoTokenAtAllIsOurs() {
        get("/lax", "garbage").statusCode(200).body(equalTo("token-invalid"));
        get("/lax", "a.b.c").statusCode(200).body(equalTo("token-invalid"));
    }

    @Test
    void callerWithoutTokenIsChallenged() {
        given().get("/authenticated").then().statusCode(401).header("WWW-Authenticate", "Bearer realm=\"clerk\"");
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkIdentity clerk;
        @Inject
        JsonWebToken jwt;

        @GET
        @Path("authenticated")
        @Authenticated
        public String authenticated() {
            return jwt.getSubject() + " of " + jwt.getIssuer();
        }

        @GET
        @Path("staff")
        @RolesAllowed("staff")
        public String staff() {
            return jwt.getSubject();
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return clerk.findUserId().orElseGet(() -> clerk.reason().get().code());
        }

        @GET
        @Path("strict")
        @RequireClerkSession
        public String strict() {
            return clerk.userId();
        }
    }
}

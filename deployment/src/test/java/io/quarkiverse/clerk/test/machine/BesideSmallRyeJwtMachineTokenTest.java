package io.quarkiverse.clerk.test.machine;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;

/** The application verifies the tokens of another issuer with quarkus-smallrye-jwt. */
class BesideSmallRyeJwtMachineTokenTest {

    private static final MachinePeer CLERK = new MachinePeer("clerk");
    private static final PeerClient OTHER = new PeerClient("other");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setBeforeAllCustomizer(() -> ClerkPeer.start("clerk", "other"))
            .setAfterAllCustomizer(ClerkPeer::stop)
            .withApplicationRoot(jar -> jar.addClasses(ClerkPeer.class, PeerClient.class, MachinePeer.class))
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

    private static Map<String, Object> withIssuer(String issuer, Map<String, ?> claims) {
        Map<String, Object> all = new HashMap<>(claims);
        all.put("iss", issuer);
        all.put("sid", null);
        return all;
    }

    @Test
    void m2mTokenIsOursWhoeverIsItsIssuer() {
        String token = CLERK.peer().token(withIssuer("https://elsewhere.example.com", Map.of("sub", "mch_1", "$header",
                Map.of("cat", "cl_B7d4PD333AAA"))));

        get("/machine", token).statusCode(200).body(equalTo("mch_1"));
        get("/authenticated", token).statusCode(401);
    }

    @Test
    void oauthTokenOfTheOtherIssuerIsLeftToIt() {
        String token = OTHER.token(withIssuer("https://issuer.example.com", Map.of("sub", "alice", "groups", List.of("staff"),
                "$header", Map.of("typ", "at+jwt"))));

        get("/authenticated", token).statusCode(200).body(equalTo("alice"));
        get("/oauth", token).statusCode(401);
    }

    @Test
    void oauthTokenOfClerkIsOurs() {
        get("/oauth", CLERK.oauthJwt("user_1", "profile")).statusCode(200).body(equalTo("user_1"));
    }

    @Test
    void opaqueTokenIsOurs() {
        CLERK.oauthToken("oat_beside", "user_1", "profile");

        get("/oauth", "oat_beside").statusCode(200).body(equalTo("user_1"));
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkIdentity clerk;
        @Inject
        SecurityIdentity identity;

        @GET
        @Path("machine")
        @RequireClerkSession(accepts = TokenType.M2M_TOKEN)
        public String machine() {
            return clerk.machineId().orElseThrow();
        }

        @GET
        @Path("oauth")
        @RequireClerkSession(accepts = TokenType.OAUTH_TOKEN)
        public String oauth() {
            return clerk.userId();
        }

        @GET
        @Path("authenticated")
        @Authenticated
        public String authenticated() {
            return identity.getPrincipal().getName();
        }
    }
}

package io.quarkiverse.clerk.test.machine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

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
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;

/** A token is one of the instance that its endpoint is bound to, whichever issued it. */
class NamedInstanceMachineTokenTest {

    private static final MachinePeer MAIN = new MachinePeer("main");
    private static final MachinePeer PARTNERS = new MachinePeer("partners");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setBeforeAllCustomizer(() -> ClerkPeer.start("main", "partners"))
            .setAfterAllCustomizer(ClerkPeer::stop)
            .withApplicationRoot(jar -> jar.addClasses(ClerkPeer.class, PeerClient.class, MachinePeer.class))
            .withConfiguration("""
                    quarkus.clerk.secret-key=sk_test_main
                    quarkus.clerk.publishable-key=${peer.main.publishable-key}
                    quarkus.clerk.api-url=${peer.main.url}
                    quarkus.clerk.partners.secret-key=sk_test_partners
                    quarkus.clerk.partners.machine-secret-key=ak_partners_machine
                    quarkus.clerk.partners.publishable-key=${peer.partners.publishable-key}
                    quarkus.clerk.partners.api-url=${peer.partners.url}
                    quarkus.clerk.partners.machine-tokens.accepted-cache-ttl=1H
                    """);

    private static ValidatableResponse get(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    @Test
    void keyOfEither() {
        String mine = "ak_" + UUID.randomUUID();
        String theirs = "ak_" + UUID.randomUUID();
        MAIN.apiKey(mine, "user_main");
        PARTNERS.apiKey(theirs, "user_partners");

        get("/main", mine).statusCode(200).body(equalTo("<default> user_main"));
        get("/partners", theirs).statusCode(200).body(equalTo("partners user_partners"));
        get("/main", theirs).statusCode(401);
        get("/partners", mine).statusCode(401);
    }

    @Test
    void jwtOfEither() {
        get("/main", MAIN.oauthJwt("user_1", "profile")).statusCode(200);
        get("/partners", PARTNERS.oauthJwt("user_1", "profile")).statusCode(200).body(equalTo("partners user_1"));
        get("/main", PARTNERS.oauthJwt("user_1", "profile")).statusCode(401);
        get("/partners", MAIN.oauthJwt("user_1", "profile")).statusCode(401);
        get("/partners/machine", PARTNERS.m2mJwt("mch_1")).statusCode(200).body(equalTo("mch_1"));
        get("/partners/machine", MAIN.m2mJwt("mch_1")).statusCode(401);
    }

    @Test
    void machineSecretKeyIsTheInstancesOwn() {
        String token = "mt_" + UUID.randomUUID();
        PARTNERS.m2mToken(token, "mch_1");

        get("/partners/machine", token).statusCode(200);
        get("/main/machine", token).statusCode(401);

        assertThat(PARTNERS.peer().requests()).contains("POST /m2m_tokens/verify Bearer ak_partners_machine");
        assertThat(MAIN.peer().requests()).contains("POST /m2m_tokens/verify Bearer sk_test_main");
    }

    @Test
    void acceptanceIsRememberedWhereTheInstanceIsConfiguredSo() {
        String token = "ak_" + UUID.randomUUID();
        PARTNERS.apiKey(token, "user_1");
        long before = PARTNERS.verifications();

        get("/partners", token).statusCode(200);
        get("/partners", token).statusCode(200).body(equalTo("partners user_1"));

        assertThat(PARTNERS.verifications() - before).isEqualTo(1);
    }

    @Test
    void challengeNamesTheFrontendApiOfTheInstance() {
        given().get("/partners").then().statusCode(401).header("WWW-Authenticate", "Bearer resource_metadata="
                + "\"https://partners.clerk.accounts.dev/.well-known/oauth-protected-resource\"");
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkIdentity clerk;

        @GET
        @Path("main")
        @RequireClerkSession(accepts = { TokenType.API_KEY, TokenType.OAUTH_TOKEN })
        public String main() {
            return clerk.instance() + " " + clerk.userId();
        }

        @GET
        @Path("main/machine")
        @RequireClerkSession(accepts = TokenType.M2M_TOKEN)
        public String mainMachine() {
            return clerk.subject().orElseThrow();
        }

        @GET
        @Path("partners")
        @RequireClerkSession(instance = "partners", accepts = { TokenType.SESSION_TOKEN, TokenType.API_KEY,
                TokenType.OAUTH_TOKEN })
        public Uni<String> partners() {
            return Uni.createFrom().item(clerk.instance() + " " + clerk.userId());
        }

        @GET
        @Path("partners/machine")
        @RequireClerkSession(instance = "partners", accepts = TokenType.M2M_TOKEN)
        public Uni<String> partnersMachine() {
            return Uni.createFrom().item(clerk.subject().orElseThrow());
        }
    }
}

package io.quarkiverse.clerk.test.instances;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkInstance;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.ReactiveClerkClient;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;

/**
 * Two instances in one application, whose keys have the same {@code kid}. The names of the Node SDK's tests: severalInstances,
 * identicalKidInTwoInstances.
 */
class NamedInstancesTest {

    private static final PeerClient MAIN = new PeerClient("main");
    private static final PeerClient PARTNERS = new PeerClient("partners");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setBeforeAllCustomizer(() -> ClerkPeer.start("main", "partners"))
            .setAfterAllCustomizer(ClerkPeer::stop)
            .withApplicationRoot(jar -> jar.addClasses(ClerkPeer.class, PeerClient.class))
            .withConfiguration("""
                    quarkus.clerk.secret-key=sk_test_main
                    quarkus.clerk.publishable-key=${peer.main.publishable-key}
                    quarkus.clerk.api-url=${peer.main.url}
                    quarkus.clerk.partners.secret-key=sk_test_partners
                    quarkus.clerk.partners.publishable-key=${peer.partners.publishable-key}
                    quarkus.clerk.partners.api-url=${peer.partners.url}
                    quarkus.clerk.unissued.secret-key=sk_test_partners
                    quarkus.clerk.unissued.api-url=${peer.partners.url}
                    quarkus.clerk.unissued.token-cache-size=0
                    quarkus.clerk.domain.jwt-key=${peer.main.pem}
                    quarkus.clerk.domain.publishable-key=pk_live_Y2xlcmsuZXhhbXBsZS5jb20k
                    quarkus.clerk.domain.domain=example.org
                    quarkus.clerk.rules.jwt-key=${peer.main.pem}
                    quarkus.clerk.rules.issuer=https://issuer.example.com
                    quarkus.clerk.rules.authorized-parties=https://app.example.com,https://admin.example.com
                    quarkus.clerk.rules.audience=orders
                    quarkus.http.auth.roles-mapping."org:admin"=boss
                    """);

    @Inject
    ClerkClient main;
    @Inject
    @ClerkInstance("partners")
    ClerkClient partners;
    @Inject
    @ClerkInstance("partners")
    ReactiveClerkClient reactivePartners;

    @BeforeAll
    static void sessions() {
        MAIN.session("sess_of_main", "user_1", "client_1", "active");
        PARTNERS.session("sess_of_partners", "user_1", "client_1", "active");
    }

    private static ValidatableResponse get(String path, String token) {
        return given().header("Authorization", "Bearer " + token).get(path).then();
    }

    @Test
    void severalInstances() {
        get("/main", MAIN.token()).statusCode(200).body(equalTo("<default>"));
        get("/partners", PARTNERS.token()).statusCode(200).body(equalTo("partners"));
    }

    @Test
    void tokenOfTheSecondInstanceAtTheFirst() {
        get("/main", PARTNERS.token()).statusCode(401).body(emptyString());
    }

    @Test
    void tokenOfTheFirstInstanceAtTheSecond() {
        get("/partners", MAIN.token()).statusCode(401).body(emptyString());
    }

    @Test
    void identicalKidInTwoInstances() {
        // The issuer is right, the kid is known, and still it is the key of the other instance.
        String forged = PARTNERS.token("iss", "https://main.clerk.accounts.dev");
        get("/lax", forged).statusCode(200).body(equalTo("signed out of <default>: token-invalid-signature"));
    }

    @Test
    void instanceWithoutPublishableKeyChecksNoIssuer() {
        get("/unissued", PARTNERS.token()).statusCode(200).body(equalTo("unissued"));
        get("/unissued", MAIN.token()).statusCode(401);
    }

    @Test
    void instanceThatRemembersNoTokens() {
        String token = PARTNERS.token();
        get("/unissued", token).statusCode(200);
        get("/unissued", token).statusCode(200);
    }

    @Test
    void domainOfAnInstanceIsAnIssuer() {
        get("/domain", MAIN.token("iss", "https://clerk.example.com")).body(equalTo("domain user_1"));
        get("/domain", MAIN.token("iss", "https://clerk.example.org")).body(equalTo("domain user_1"));
        get("/domain", MAIN.token("iss", "https://clerk.example.net")).body(equalTo("domain token-invalid-issuer"));
    }

    @Test
    void rulesOfAnInstance() {
        Map<String, String> right = Map.of("iss", "https://issuer.example.com", "azp", "https://admin.example.com", "aud",
                "orders");
        get("/rules", MAIN.token(right)).statusCode(200).body(equalTo("user_1"));
        get("/rules", MAIN.token(with(right, "iss", "https://main.clerk.accounts.dev"))).body(equalTo("token-invalid-issuer"));
        get("/rules", MAIN.token(with(right, "azp", "https://evil.example.com")))
                .body(equalTo("token-invalid-authorized-parties"));
        get("/rules", MAIN.token(with(right, "aud", "billing"))).body(equalTo("token-verification-failed"));
    }

    private static Map<String, String> with(Map<String, String> claims, String claim, String value) {
        Map<String, String> changed = new HashMap<>(claims);
        changed.put(claim, value);
        return changed;
    }

    @Test
    void quarkusSecurityTakesTheTokenOfEither() {
        get("/authenticated", MAIN.token()).statusCode(200);
        get("/authenticated", PARTNERS.token()).statusCode(200);
    }

    @Test
    void cookiesOfTheSecondInstance() {
        given().cookies(cookies(PARTNERS)).get("/partners").then().statusCode(200).body(equalTo("partners"));
        given().cookies(cookies(PARTNERS)).get("/main").then().statusCode(401);
    }

    @Test
    void cookiesOfBothInstances() {
        Map<String, String> both = new HashMap<>(cookies(PARTNERS));
        both.putAll(cookies(MAIN));
        given().cookies(both).get("/partners").then().statusCode(200).body(equalTo("partners"));
        given().cookies(both).get("/main").then().statusCode(200).body(equalTo("<default>"));
    }

    private static Map<String, String> cookies(PeerClient peer) {
        return Map.of("__clerk_db_jwt_" + peer.cookieSuffix(), "browser", "__session_" + peer.cookieSuffix(), peer.token(),
                "__client_uat_" + peer.cookieSuffix(),
                String.valueOf(Instant.now().getEpochSecond() - 60));
    }

    @Test
    void rolesAreMappedForTheSecondInstance() {
        String token = PARTNERS.token("o", Map.of("id", "org_1", "rol", "admin", "slg", "acme"));
        get("/partners/boss", token).statusCode(200).body(equalTo("true"));
    }

    @Test
    void eachClientTalksToItsOwnClerk() {
        assertThat(main.sessions().get("sess_of_main").id()).isEqualTo("sess_of_main");
        assertThat(partners.sessions().get("sess_of_partners").id()).isEqualTo("sess_of_partners");
        assertThat(MAIN.requests()).contains("GET /v1/sessions/sess_of_main Bearer sk_test_main")
                .noneMatch(request -> request.contains("partners"));
        assertThat(PARTNERS.requests()).contains("GET /v1/sessions/sess_of_partners Bearer sk_test_partners")
                .noneMatch(request -> request.contains("sk_test_main"));
    }

    @Test
    void theReactiveClientTalksToItsOwnClerkToo() {
        assertThat(reactivePartners.sessions().get("sess_of_partners").await().atMost(Duration.ofSeconds(5)).id())
                .isEqualTo("sess_of_partners");
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkIdentity clerk;
        @Inject
        SecurityIdentity identity;

        @GET
        @Path("main")
        @RequireClerkSession
        public String main() {
            return clerk.instance();
        }

        @GET
        @Path("partners")
        @RequireClerkSession(instance = "partners")
        public Uni<String> partners() {
            return Uni.createFrom().item(clerk.instance());
        }

        @GET
        @Path("partners/boss")
        @RequireClerkSession(instance = "partners")
        public boolean boss() {
            return identity.hasRole("boss");
        }

        @GET
        @Path("unissued")
        @RequireClerkSession(instance = "unissued")
        public String unissued() {
            return clerk.instance();
        }

        @GET
        @Path("domain")
        @ClerkSession(instance = "domain")
        public String domain() {
            return clerk.instance() + " " + clerk.findUserId().orElseGet(() -> clerk.reason().get().code());
        }

        @GET
        @Path("rules")
        @ClerkSession(instance = "rules")
        public String rules() {
            return clerk.findUserId().orElseGet(() -> clerk.reason().get().code());
        }

        @GET
        @Path("authenticated")
        @Authenticated
        public String authenticated() {
            return clerk.instance();
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return clerk.isSignedIn() ? clerk.userId() : "signed out of " + clerk.instance() + ": " + clerk.reason().get();
        }
    }
}

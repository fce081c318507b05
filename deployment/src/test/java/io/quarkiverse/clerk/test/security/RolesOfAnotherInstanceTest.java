package io.quarkiverse.clerk.test.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;

/** A browser is signed in to two instances; the role that an endpoint of the second asks for is not one in the first. */
class RolesOfAnotherInstanceTest {

    private static final PeerClient STAFF = new PeerClient("staff");
    private static final PeerClient SHOP = new PeerClient("shop");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setBeforeAllCustomizer(() -> ClerkPeer.start("staff", "shop"))
            .setAfterAllCustomizer(ClerkPeer::stop)
            .withApplicationRoot(jar -> jar.addClasses(ClerkPeer.class, PeerClient.class))
            .withConfiguration("""
                    quarkus.clerk.secret-key=sk_test_staff
                    quarkus.clerk.publishable-key=${peer.staff.publishable-key}
                    quarkus.clerk.api-url=${peer.staff.url}
                    quarkus.clerk.shop.secret-key=sk_test_shop
                    quarkus.clerk.shop.publishable-key=${peer.shop.publishable-key}
                    quarkus.clerk.shop.api-url=${peer.shop.url}
                    """);

    private static ValidatableResponse get(String path, String roleInStaff, String roleInShop) {
        Map<String, String> cookies = new HashMap<>();
        add(cookies, STAFF, roleInStaff);
        add(cookies, SHOP, roleInShop);
        return given().cookies(cookies).get(path).then();
    }

    private static void add(Map<String, String> cookies, PeerClient peer, String role) {
        cookies.put("__clerk_db_jwt_" + peer.cookieSuffix(), "browser");
        cookies.put("__session_" + peer.cookieSuffix(), peer.token("o", Map.of("id", "org_1", "rol", role, "slg", "acme")));
        cookies.put("__client_uat_" + peer.cookieSuffix(), String.valueOf(Instant.now().getEpochSecond() - 60));
    }

    @Test
    void adminOfTheEndpointsInstance() {
        get("/blocking", "admin", "admin").statusCode(200).body(equalTo("shop org:admin"));
    }

    @Test
    void adminOfTheOtherInstanceOnly() {
        get("/blocking", "admin", "member").statusCode(403).body(emptyString());
    }

    @Test
    void adminOfTheOtherInstanceOnlyOnTheEventLoop() {
        get("/reactive", "admin", "admin").statusCode(200).body(equalTo("shop org:admin"));
        get("/reactive", "admin", "member").statusCode(403).body(emptyString());
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkIdentity clerk;

        @GET
        @Path("blocking")
        @RolesAllowed("org:admin")
        @RequireClerkSession(instance = "shop")
        public String blocking() {
            return clerk.instance() + " " + clerk.organizationRole().get();
        }

        @GET
        @Path("reactive")
        @RolesAllowed("org:admin")
        @RequireClerkSession(instance = "shop")
        public Uni<String> reactive() {
            return Uni.createFrom().item(clerk.instance() + " " + clerk.organizationRole().get());
        }
    }
}

package io.quarkiverse.clerk.test.options;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkOptionsResolver;
import io.quarkiverse.clerk.ClerkRequest;
import io.quarkiverse.clerk.ClerkRequestOptions;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.test.filter.SessionTokens;
import io.quarkus.security.Authenticated;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Uni;

/** An application of several tenants, each with its own host and its own Clerk instance. */
abstract class OptionsByRequest {

    private static final SessionTokens OURS = new SessionTokens("ours");
    private static final SessionTokens PARTNERS = new SessionTokens("partners");

    static QuarkusUnitTest application() {
        return new QuarkusUnitTest()
                .withApplicationRoot(jar -> jar.addClasses(OptionsByRequest.class, SessionTokens.class))
                .overrideConfigKey("quarkus.clerk.devservices.enabled", "false")
                .overrideConfigKey("quarkus.clerk.jwt-key", OURS.publicKey())
                .overrideConfigKey("quarkus.clerk.partners.jwt-key", PARTNERS.publicKey())
                .overrideConfigKey("quarkus.log.category.\"io.quarkiverse.clerk\".level", "DEBUG");
    }

    private static ValidatableResponse get(String path, String host, String token) {
        return given().header("Host", host).header("Authorization", "Bearer " + token).get(path).then();
    }

    @Test
    void instanceOfTheHostDecides() {
        for (String path : new String[] { "/strict", "/lax", "/authenticated" }) {
            get(path, "www.example.com", OURS.valid()).statusCode(200).body(equalTo("<default> user_1"));
            get(path, "partners.example.com", PARTNERS.valid()).statusCode(200).body(equalTo("partners user_1"));
        }
    }

    @Test
    void tokenOfAnotherTenantDoesNotCount() {
        for (String path : new String[] { "/strict", "/authenticated" }) {
            get(path, "partners.example.com", OURS.valid()).statusCode(401).body(emptyString());
            get(path, "www.example.com", PARTNERS.valid()).statusCode(401).body(emptyString());
        }
        get("/lax", "partners.example.com", OURS.valid()).statusCode(200).body(equalTo("partners nobody"));
        get("/lax", "www.example.com", PARTNERS.valid()).statusCode(200).body(equalTo("<default> nobody"));
    }

    @Test
    void annotationThatNamesAnInstanceIsMoreSpecific() {
        get("/partners", "www.example.com", PARTNERS.valid()).statusCode(200).body(equalTo("partners user_1"));
        get("/partners", "www.example.com", OURS.valid()).statusCode(401);
    }

    @Test
    void withoutATokenNobodyIsSignedIn() {
        given().header("Host", "partners.example.com").get("/strict").then().statusCode(401).body(emptyString());
        given().header("Host", "partners.example.com").get("/lax").then().statusCode(200).body(equalTo("partners nobody"));
    }

    @Test
    void answerMayComeLater() {
        get("/strict", "slow.example.com", OURS.valid()).statusCode(200).body(equalTo("<default> user_1"));
    }

    @Test
    void resolverSeesTheRequest() {
        given().urlEncodingEnabled(false).header("Host", "Echo.Example.com:8443").header("X-Tenant", "partners")
                .header("Authorization", "Bearer " + PARTNERS.valid()).get("/strict/a%20b?x=1").then().statusCode(200)
                .body(equalTo("partners user_1"));
    }

    @Test
    void unusableAnswerIsAServerErrorWithoutDetails() {
        for (String host : new String[] { "unknown.example.com", "domain.example.com", "proxy.example.com",
                "nothing.example.com", "never.example.com", "failed.example.com", "thrown.example.com" }) {
            for (String path : new String[] { "/strict", "/lax", "/authenticated" }) {
                get(path, host, OURS.valid()).statusCode(500).body(emptyString());
            }
        }
    }

    @Test
    void requestWithoutAUsableHostIsRefused() {
        get("/strict", "not a host", OURS.valid()).statusCode(400);
    }

    @ApplicationScoped
    public static class Tenants implements ClerkOptionsResolver {

        @Override
        public Uni<ClerkRequestOptions> resolve(ClerkRequest request) {
            ClerkRequestOptions none = ClerkRequestOptions.none();
            return switch (request.host()) {
                case "partners.example.com" -> Uni.createFrom().item(none.withInstance("partners"));
                case "echo.example.com" -> Uni.createFrom().item(none.withInstance(echoed(request)));
                case "slow.example.com" -> Uni.createFrom().item(none).onItem().delayIt().by(Duration.ofMillis(20));
                case "unknown.example.com" -> Uni.createFrom().item(none.withInstance("unknown"));
                case "domain.example.com" -> Uni.createFrom().item(none.withDomain("https://example.com/"));
                case "proxy.example.com" -> Uni.createFrom().item(none.withProxyUrl("//evil.example.com"));
                case "nothing.example.com" -> Uni.createFrom().nullItem();
                case "never.example.com" -> null;
                case "failed.example.com" -> Uni.createFrom().failure(new IllegalStateException("The tenants are out"));
                case "thrown.example.com" -> throw new IllegalStateException("The tenants are out");
                default -> Uni.createFrom().item(none);
            };
        }

        private static String echoed(ClerkRequest request) {
            boolean seen = request.method().equals("GET") && request.origin().equals("http://echo.example.com:8443")
                    && request.path().equals("/strict/a%20b") && request.header("X-TENANT").equals(Optional.of("partners"))
                    && request.header("X-Absent").isEmpty();
            return seen ? "partners" : "unseen";
        }
    }

    @Path("/")
    public static class Endpoints {

        @Inject
        ClerkIdentity clerk;

        @GET
        @Path("strict{more:.*}")
        @RequireClerkSession
        public String strict() {
            return answer();
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return answer();
        }

        @GET
        @Path("authenticated")
        @Authenticated
        public String authenticated() {
            return answer();
        }

        @GET
        @Path("partners")
        @RequireClerkSession(instance = "partners")
        public String partners() {
            return answer();
        }

        private String answer() {
            return clerk.instance() + " " + clerk.findUserId().orElse("nobody");
        }
    }
}

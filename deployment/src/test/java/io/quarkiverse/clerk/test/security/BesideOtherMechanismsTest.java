package io.quarkiverse.clerk.test.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.test.peer.ClerkPeer;
import io.quarkiverse.clerk.test.peer.PeerClient;
import io.quarkus.security.Authenticated;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Machines come with basic authentication or a key, people with Clerk. */
class BesideOtherMechanismsTest {

    private static final PeerClient PEER = new PeerClient("basic");

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .setBeforeAllCustomizer(() -> ClerkPeer.start("basic"))
            .setAfterAllCustomizer(ClerkPeer::stop)
            .withApplicationRoot(jar -> jar.addClasses(ClerkPeer.class, PeerClient.class))
            .withConfiguration("""
                    quarkus.http.auth.basic=true
                    quarkus.http.auth.permission.people.paths=/only-people
                    quarkus.http.auth.permission.people.policy=authenticated
                    quarkus.http.auth.permission.people.auth-mechanism=clerk
                    quarkus.clerk.partners.secret-key=sk_test_basic
                    quarkus.clerk.partners.api-url=${peer.basic.url}
                    quarkus.clerk.secret-key=sk_test_basic
                    quarkus.clerk.publishable-key=${peer.basic.publishable-key}
                    quarkus.clerk.api-url=${peer.basic.url}
                    """);

    private static RequestSpecification machine(String password) {
        return given().auth().preemptive().basic("machine", password);
    }

    private static RequestSpecification withStaleCookies(RequestSpecification request) {
        return request.cookie("__clerk_db_jwt", "browser")
                .cookie("__session", PEER.token("exp", Instant.now().getEpochSecond() - 60))
                .cookie("__client_uat", Instant.now().getEpochSecond() - 600);
    }

    @Test
    void machine() {
        machine("right").get("/authenticated").then().statusCode(200).body(equalTo("machine"));
    }

    @Test
    void person() {
        given().header("Authorization", "Bearer " + PEER.token()).get("/authenticated").then().statusCode(200)
                .body(equalTo("user_1"));
    }

    @Test
    void machineWithTheWrongPassword() {
        machine("wrong").get("/authenticated").then().statusCode(401).header("WWW-Authenticate", "basic");
    }

    @Test
    void machineWithStaleCookiesOfAPerson() {
        withStaleCookies(machine("right")).get("/authenticated").then().statusCode(200).body(equalTo("machine"));
    }

    @Test
    void staleCookiesAlone() {
        withStaleCookies(given()).get("/authenticated").then().statusCode(401);
        withStaleCookies(given()).get("/lax").then().statusCode(200)
                .body(equalTo("session-token-expired-refresh-non-eligible-no-refresh-cookie"));
    }

    @Test
    void machineHasNoSession() {
        machine("right").get("/strict").then().statusCode(401).body(emptyString());
        machine("right").get("/lax").then().statusCode(200).body(equalTo("session-token-and-uat-missing"));
    }

    @Test
    void machineWithAKey() {
        given().header("X-Key", "robot").get("/authenticated").then().statusCode(200).body(equalTo("robot"));
    }

    @Test
    void machineWithAKeyAndStaleCookiesOfAPerson() {
        withStaleCookies(given()).header("X-Key", "robot").get("/authenticated").then().statusCode(200)
                .body(equalTo("robot"));
    }

    @Test
    void refusedTokenIsNotMadeUpForByAKey() {
        given().header("X-Key", "robot").header("Authorization", "Bearer a.b.c").get("/authenticated").then()
                .statusCode(401).header("WWW-Authenticate", "Bearer realm=\"clerk\", error=\"invalid_token\"");
    }

    @Test
    void mechanismOfAPath() {
        machine("right").get("/only-people").then().statusCode(401).header("WWW-Authenticate", "Bearer realm=\"clerk\"");
        given().header("Authorization", "Bearer " + PEER.token()).get("/only-people").then().statusCode(200)
                .body(equalTo("user_1"));
    }

    @Test
    void machineAtAnEndpointOfANamedInstance() {
        given().header("X-Key", "robot").get("/partners").then().statusCode(200).body(equalTo("robot"));
        withStaleCookies(given()).header("X-Key", "robot").get("/partners").then().statusCode(200).body(equalTo("robot"));
    }

    @Test
    void nobodyIsChallengedByTheFirstMechanism() {
        given().get("/authenticated").then().statusCode(401).header("WWW-Authenticate", "basic");
    }

    @ApplicationScoped
    static class Machines implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

        @Override
        public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
            return UsernamePasswordAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(UsernamePasswordAuthenticationRequest request,
                AuthenticationRequestContext context) {
            if (!"right".equals(new String(request.getPassword().getPassword()))) {
                return Uni.createFrom().failure(new AuthenticationFailedException());
            }
            return Uni.createFrom().item(
                    QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(request.getUsername())).build());
        }
    }

    @Singleton
    static class Keys implements HttpAuthenticationMechanism {

        @Override
        public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
            String key = context.request().getHeader("X-Key");
            return Uni.createFrom().item(key == null ? null
                    : QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(key)).build());
        }

        @Override
        public Uni<ChallengeData> getChallenge(RoutingContext context) {
            return Uni.createFrom().nullItem();
        }
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkIdentity clerk;
        @Inject
        SecurityIdentity identity;

        @GET
        @Path("authenticated")
        @Authenticated
        public String authenticated() {
            return identity.getPrincipal().getName();
        }

        @GET
        @Path("only-people")
        public String onlyPeople() {
            return identity.getPrincipal().getName();
        }

        @GET
        @Path("partners")
        @Authenticated
        @ClerkSession(instance = "partners")
        public String partners() {
            return identity.getPrincipal().getName();
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

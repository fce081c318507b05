package io.quarkiverse.clerk.test.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

/** The application adds to the identity what it has to block for, with lazy authentication, in front of our filter. */
class SlowAugmentorTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Emulator.class))
            .overrideConfigKey("quarkus.http.auth.proactive", "false");

    private static String token() {
        return "Bearer " + Emulator.token(Emulator.session(Emulator.SOLO));
    }

    @Test
    void laxEndpointHasTheAugmentedIdentity() {
        given().header("Authorization", token()).get("/lax").then().statusCode(200)
                .body(equalTo(Emulator.SOLO + " librarian true"));
        given().get("/lax").then().statusCode(200).body(equalTo("nobody librarian true"));
    }

    @Test
    void strictEndpointHasTheAugmentedIdentity() {
        given().header("Authorization", token()).get("/strict").then().statusCode(200)
                .body(equalTo(Emulator.SOLO + " librarian true"));
        given().get("/strict").then().statusCode(401);
    }

    @ApplicationScoped
    static class Librarians implements SecurityIdentityAugmentor {

        @Override
        public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
            return context.runBlocking(() -> QuarkusSecurityIdentity.builder(identity).addRole("librarian").build());
        }
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkIdentity clerk;
        @Inject
        SecurityIdentity identity;

        private Uni<String> who() {
            return Uni.createFrom().item(clerk.findUserId().orElse("nobody") + " " + String.join(",", identity.getRoles())
                    + " " + Context.isOnEventLoopThread());
        }

        @GET
        @Path("lax")
        @ClerkSession
        public Uni<String> lax() {
            return who();
        }

        @GET
        @Path("strict")
        @RequireClerkSession
        public Uni<String> strict() {
            return who();
        }
    }
}

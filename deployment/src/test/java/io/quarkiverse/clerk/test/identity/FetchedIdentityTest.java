package io.quarkiverse.clerk.test.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.api.model.Organization;
import io.quarkiverse.clerk.api.model.User;
import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;

/** What the identity of a request fetches from Clerk. */
class FetchedIdentityTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Me.class, Emulator.class))
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Path("/me")
    @ClerkSession
    public static class Me {

        @Inject
        ClerkIdentity clerk;

        @GET
        @NonBlocking
        public Uni<String> user() {
            return clerk.user().map(User::id);
        }

        @GET
        @Path("/blocking")
        @Blocking
        public String blocking() {
            return clerk.user().await().indefinitely().id() + ' ' + clerk.session().await().indefinitely().status();
        }

        /** Two callers that do not know of each other. */
        @GET
        @Path("/twice")
        public Uni<Boolean> twice() {
            return Uni.combine().all().unis(clerk.user(), clerk.user()).with((one, other) -> one == other);
        }

        @GET
        @Path("/organization")
        public Uni<String> organization() {
            return clerk.organization().map(organization -> organization.map(Organization::slug).orElse("none"));
        }
    }

    private static String token(String userId) {
        return Emulator.token(Emulator.session(userId));
    }

    @Test
    void onTheEventLoop() {
        given().auth().oauth2(token(Emulator.MEMBER)).get("/me").then().statusCode(200).body(is(Emulator.MEMBER));
    }

    @Test
    void whereBlockingIsAllowed() {
        given().auth().oauth2(token(Emulator.MEMBER)).get("/me/blocking").then().statusCode(200)
                .body(is(Emulator.MEMBER + " active"));
    }

    @Test
    void onceForAllCallersOfARequest() {
        given().auth().oauth2(token(Emulator.MEMBER)).get("/me/twice").then().statusCode(200).body(is("true"));
    }

    @Test
    void theActiveOrganizationIfThereIsOne() {
        given().auth().oauth2(token(Emulator.SOLO)).get("/me/organization").then().statusCode(200).body(is("none"));
        given().auth().oauth2(Emulator.token(Emulator.sessionInAcme(Emulator.MEMBER))).get("/me/organization").then()
                .statusCode(200).body(is("acme"));
    }

    @Test
    void nothingForThoseWhoAreSignedOut() {
        for (String path : new String[] { "/me", "/me/blocking", "/me/twice", "/me/organization" }) {
            given().get(path).then().statusCode(401);
        }
    }
}

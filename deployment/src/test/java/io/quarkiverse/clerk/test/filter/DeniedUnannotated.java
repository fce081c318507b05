package io.quarkiverse.clerk.test.filter;

import static io.restassured.RestAssured.given;

import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.test.QuarkusUnitTest;

/** Our annotations count as security annotations where Quarkus denies what has none. */
abstract class DeniedUnannotated extends EndpointAssertions {

    @Singleton
    static class GoOn implements ClerkErrorHandler {
        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            return Optional.empty();
        }
    }

    @Path("resource")
    public static class Resource {
        @Inject
        Calls calls;

        @GET
        @Path("unannotated")
        public String unannotated() {
            return calls.answer();
        }

        @GET
        @Path("strict")
        @RequireClerkSession
        public String strict() {
            return calls.answer();
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return calls.answer();
        }

        @GET
        @Path("handled")
        @RequireClerkSession(onError = GoOn.class)
        public String handled() {
            return calls.answer();
        }

        @GET
        @Path("roles")
        @RequireClerkSession
        @RolesAllowed("org:admin")
        public String roles() {
            return calls.answer();
        }
    }

    public abstract static class Base {
        @Inject
        Calls calls;

        @GET
        public String get() {
            return calls.answer();
        }
    }

    @Path("annotated")
    @RequireClerkSession
    public static class Annotated extends Base {
    }

    public abstract static class SharedBase {
        @Inject
        Calls calls;

        @GET
        public String get() {
            return calls.answer();
        }
    }

    @Path("sharing/annotated")
    @RequireClerkSession
    public static class SharingAnnotated extends SharedBase {
    }

    @Path("sharing/unannotated")
    public static class SharingUnannotated extends SharedBase {
    }

    static QuarkusUnitTest application() {
        return application(DeniedUnannotated.class, GoOn.class, Resource.class, Base.class, Annotated.class,
                SharedBase.class, SharingAnnotated.class, SharingUnannotated.class)
                .overrideConfigKey("quarkus.security.jaxrs.deny-unannotated-endpoints", "true")
                .overrideConfigKey("quarkus.security.deny-unannotated-members", "true");
    }

    @Test
    void unannotatedEndpointsAreDenied() {
        given().get("/resource/unannotated").then().statusCode(401);
        as(TOKENS.valid()).get("/resource/unannotated").then().statusCode(403);
    }

    @Test
    void strictEndpointsAreStrict() {
        assertStrict("/resource/strict", "user_1");
    }

    @Test
    void laxEndpointsAreLax() {
        assertLax("/resource/lax", "");
    }

    @Test
    void handlerMayLetARequestGoOn() {
        assertLax("/resource/handled", "");
    }

    @Test
    void rolesAreAskedAsWell() {
        given().get("/resource/roles").then().statusCode(401);
        assertForbidden("/resource/roles", TOKENS.withRole("member"));
        as(TOKENS.withRole("admin")).get("/resource/roles").then().statusCode(200);
    }

    @Test
    void inheritedEndpointsAreStrict() {
        assertStrict("/annotated", "user_1");
    }

    /** Quarkus has one check for the method that both inherit, so what is denied for one is denied for the other. */
    @Test
    void methodSharedWithAnUnannotatedEndpointStaysDenied() {
        given().get("/sharing/unannotated").then().statusCode(401);
        as(TOKENS.valid()).get("/sharing/unannotated").then().statusCode(403);
        as(TOKENS.valid()).get("/sharing/annotated").then().statusCode(403);
    }
}

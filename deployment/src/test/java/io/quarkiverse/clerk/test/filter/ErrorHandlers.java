package io.quarkiverse.clerk.test.filter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.test.QuarkusUnitTest;

/** Handlers are beans that nothing else names, and need not be public. */
abstract class ErrorHandlers extends EndpointAssertions {

    @ApplicationScoped
    static class Teapot implements ClerkErrorHandler {
        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            return Optional.of(new WebApplicationException(e.reason().code(), 418));
        }
    }

    @ApplicationScoped
    static class GoOn implements ClerkErrorHandler {
        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            return Optional.empty();
        }
    }

    @Path("strict")
    public static class Strict {
        @Inject
        Calls calls;

        @GET
        @RequireClerkSession(onError = Teapot.class)
        public String ending() {
            return calls.answer();
        }

        @GET
        @Path("go-on")
        @RequireClerkSession(onError = GoOn.class)
        public String goingOn() {
            return calls.answer();
        }

        @GET
        @Path("lax")
        @ClerkSession(onError = Teapot.class)
        public String lax() {
            return calls.answer();
        }
    }

    static QuarkusUnitTest application() {
        return application(ErrorHandlers.class, Teapot.class, GoOn.class, Strict.class);
    }

    @Test
    void handlerEndsTheRequest() {
        int before = calls.count();
        given().get("/strict").then().statusCode(418);
        as(TOKENS.expired()).get("/strict").then().statusCode(418);
        assertThat(calls.count()).isEqualTo(before);
        as(TOKENS.valid()).get("/strict").then().statusCode(200).body(is("user_1"));
    }

    @Test
    void handlerLetsTheRequestGoOn() {
        assertLax("/strict/go-on", "");
    }

    @Test
    void laxEndpointAsksOnlyAboutRefusedTokens() {
        given().get("/strict/lax").then().statusCode(200).body(is("nobody"));
        as(TOKENS.expired()).get("/strict/lax").then().statusCode(418);
    }
}

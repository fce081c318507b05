package io.quarkiverse.clerk.test.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.TokenType;
import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthenticationSuccessEvent;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.quarkus.security.spi.runtime.AuthorizationSuccessEvent;
import io.quarkus.security.spi.runtime.SecurityEvent;
import io.quarkus.test.QuarkusUnitTest;

/** Quarkus' security events of what this extension decides, with the reason. */
class SecurityEventsTest {

    /** Quarkus reports every identity, the anonymous one of a refused caller too. */
    private static final String NOBODY = "authenticated ";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Endpoints.class, Observer.class, Emulator.class))
            .overrideConfigKey("quarkus.http.test-port", "0");

    @Inject
    Observer observer;

    @BeforeEach
    void forget() {
        observer.events.clear();
    }

    private void get(String path, String token, int status) {
        given().header("Authorization", "Bearer " + token).get(path).then().statusCode(status);
    }

    private String session() {
        return Emulator.token(Emulator.session(Emulator.SOLO));
    }

    @Test
    void aSession() {
        get("/strict", session(), 200);
        assertThat(observer.events).containsExactly("authenticated " + Emulator.SOLO, "authorized " + Emulator.SOLO);
    }

    @Test
    void aRefusedSession() {
        get("/strict", "forged", 401);
        assertThat(observer.events).containsExactly("not authenticated token-invalid", NOBODY,
                "not authorized by @RequireClerkSession: token-invalid");
    }

    @Test
    void aRefusedSessionAtALaxEndpoint() {
        get("/lax", "forged", 200);
        assertThat(observer.events).containsExactly("not authenticated token-invalid", NOBODY);
    }

    @Test
    void nobody() {
        given().get("/strict").then().statusCode(401);
        assertThat(observer.events)
                .containsExactly("not authorized by @RequireClerkSession: dev-browser-missing");
    }

    @Test
    void aRequirementThatIsNotMet() {
        get("/admin", session(), 403);
        assertThat(observer.events).containsExactly("authenticated " + Emulator.SOLO,
                "not authorized by @RequireClerkSession: ForbiddenException");
    }

    @Test
    void aTokenThatTheEndpointDoesNotAccept() {
        get("/machine", session(), 401);
        assertThat(observer.events).containsExactly("authenticated " + Emulator.SOLO,
                "not authenticated token-type-mismatch", "not authorized by @RequireClerkSession: token-type-mismatch");
    }

    @Path("/")
    public static class Endpoints {

        @GET
        @Path("strict")
        @RequireClerkSession
        public String strict() {
            return "";
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return "";
        }

        @GET
        @Path("admin")
        @RequireClerkSession(role = "org:admin")
        public String admin() {
            return "";
        }

        @GET
        @Path("machine")
        @RequireClerkSession(accepts = TokenType.API_KEY)
        public String machine() {
            return "";
        }
    }

    @Singleton
    public static class Observer {

        final List<String> events = new CopyOnWriteArrayList<>();

        void observe(@Observes SecurityEvent event) {
            events.add(describe(event));
        }

        private static String describe(SecurityEvent event) {
            if (event instanceof AuthenticationSuccessEvent) {
                return "authenticated " + event.getSecurityIdentity().getPrincipal().getName();
            }
            if (event instanceof AuthenticationFailureEvent failure) {
                return "not authenticated " + reason(failure.getAuthenticationFailure());
            }
            if (event instanceof AuthorizationSuccessEvent) {
                return "authorized " + event.getSecurityIdentity().getPrincipal().getName();
            }
            AuthorizationFailureEvent failure = (AuthorizationFailureEvent) event;
            assertThat(failure.getAuthorizationContext()).isEqualTo(RequireClerkSession.class.getName());
            return "not authorized by @RequireClerkSession: " + reason(failure.getAuthorizationFailure());
        }

        private static String reason(Throwable failure) {
            return failure instanceof ClerkAuthException e ? e.reason().code() : failure.getClass().getSimpleName();
        }
    }
}

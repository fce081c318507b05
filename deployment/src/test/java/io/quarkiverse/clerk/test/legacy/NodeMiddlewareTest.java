package io.quarkiverse.clerk.test.legacy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.ClerkAuthException;
import io.quarkiverse.clerk.ClerkErrorHandler;
import io.quarkiverse.clerk.ClerkIdentity;
import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.test.peer.Emulator;
import io.quarkus.test.QuarkusUnitTest;
import io.restassured.specification.RequestSpecification;

/** The wrappers of Clerk's first Node SDK and their {@code onError}, under its names. */
class NodeMiddlewareTest {

    private static final String REFUSED = "not.a.token";

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Emulator.class));

    @Inject
    Calls calls;

    @BeforeEach
    void forget() {
        calls.handlers.clear();
        calls.errors.clear();
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    @Test
    void withSession() {
        String session = Emulator.session(Emulator.SOLO);
        bearer(Emulator.token(session)).get("/with-session").then().statusCode(200)
                .body(equalTo(session + " of " + Emulator.SOLO));
    }

    @Test
    void withSessionReadsTheCookies() {
        given().cookies(Emulator.signIn(Emulator.SOLO, Map.of())).get("/with-session").then().statusCode(200)
                .body(endsWith(" of " + Emulator.SOLO));
    }

    @Test
    void withSessionSignedOut() {
        given().get("/with-session").then().statusCode(200).body(equalTo("dev-browser-missing"));
    }

    @Test
    void withSessionRefusedToken() {
        bearer(REFUSED).get("/with-session").then().statusCode(200).body(equalTo("token-invalid"));
    }

    @Test
    void requireSession() {
        String session = Emulator.session(Emulator.SOLO);
        bearer(Emulator.token(session)).get("/require-session").then().statusCode(200)
                .body(equalTo(session + " of " + Emulator.SOLO));
    }

    @Test
    void requireSessionSignedOut() {
        given().get("/require-session").then().statusCode(401).body(emptyString());
        assertThat(calls.handlers).isEmpty();
    }

    @Test
    void requireSessionRefusedToken() {
        bearer(REFUSED).get("/require-session").then().statusCode(401).body(emptyString());
        assertThat(calls.handlers).isEmpty();
    }

    @Test
    void onErrorIsNotCalledWithASession() {
        bearer(Emulator.token(Emulator.session(Emulator.SOLO))).get("/on-error/require/teapot").then().statusCode(200);
        assertThat(calls.errors).isEmpty();
    }

    @Test
    void onErrorReturnsErrorInRequireSession() {
        given().get("/on-error/require/teapot").then().statusCode(418);
        assertThat(calls.handlers).isEmpty();
        assertThat(calls.errors).containsExactly("401 dev-browser-missing");
    }

    @Test
    void onErrorReturnsErrorInWithSession() {
        bearer(REFUSED).get("/on-error/with/teapot").then().statusCode(418);
        assertThat(calls.handlers).isEmpty();
        assertThat(calls.errors).containsExactly("401 token-invalid");
    }

    @Test
    void onErrorReturnsTheErrorItGot() {
        given().get("/on-error/require/same").then().statusCode(401).body(emptyString());
        assertThat(calls.handlers).isEmpty();
    }

    @Test
    void onErrorReturnsErrorWithoutStatus() {
        given().get("/on-error/require/checked").then().statusCode(500);
        assertThat(calls.handlers).isEmpty();
    }

    @Test
    void onErrorReturnsNothingInRequireSession() {
        given().get("/on-error/require/nothing").then().statusCode(200).body(equalTo("dev-browser-missing"));
        assertThat(calls.errors).hasSize(1);
    }

    @Test
    void onErrorReturnsNothingInWithSession() {
        bearer(REFUSED).get("/on-error/with/nothing").then().statusCode(200).body(equalTo("token-invalid"));
        assertThat(calls.errors).hasSize(1);
    }

    @Test
    void onErrorOfWithSessionIsNotAskedWithoutAToken() {
        given().get("/on-error/with/teapot").then().statusCode(200);
        assertThat(calls.errors).isEmpty();
    }

    @Test
    void onErrorThatFailsIsAServerError() {
        given().get("/on-error/require/broken").then().statusCode(500);
        assertThat(calls.handlers).isEmpty();
    }

    @Singleton
    static class Calls {

        final Queue<String> handlers = new ConcurrentLinkedQueue<>();
        final Queue<String> errors = new ConcurrentLinkedQueue<>();
    }

    @Path("/")
    static class Handlers {

        @Inject
        ClerkIdentity clerk;
        @Inject
        Calls calls;

        private String handle() {
            String answer = clerk.isSignedIn() ? clerk.sessionId() + " of " + clerk.userId() : clerk.reason().get().code();
            calls.handlers.add(answer);
            return answer;
        }

        @GET
        @Path("with-session")
        @ClerkSession
        public String withSession() {
            return handle();
        }

        @GET
        @Path("require-session")
        @RequireClerkSession
        public String requireSession() {
            return handle();
        }

        @GET
        @Path("on-error/with/teapot")
        @ClerkSession(onError = Teapot.class)
        public String withTeapot() {
            return handle();
        }

        @GET
        @Path("on-error/with/nothing")
        @ClerkSession(onError = Nothing.class)
        public String withNothing() {
            return handle();
        }

        @GET
        @Path("on-error/require/teapot")
        @RequireClerkSession(onError = Teapot.class)
        public String requireTeapot() {
            return handle();
        }

        @GET
        @Path("on-error/require/nothing")
        @RequireClerkSession(onError = Nothing.class)
        public String requireNothing() {
            return handle();
        }

        @GET
        @Path("on-error/require/same")
        @RequireClerkSession(onError = Same.class)
        public String requireSame() {
            return handle();
        }

        @GET
        @Path("on-error/require/checked")
        @RequireClerkSession(onError = Checked.class)
        public String requireChecked() {
            return handle();
        }

        @GET
        @Path("on-error/require/broken")
        @RequireClerkSession(onError = Broken.class)
        public String requireBroken() {
            return handle();
        }
    }

    abstract static class Recording implements ClerkErrorHandler {

        @Inject
        Calls calls;

        Optional<? extends Throwable> record(ClerkAuthException e, Throwable... ending) {
            calls.errors.add(e.status() + " " + e.reason());
            return List.of(ending).stream().findFirst();
        }
    }

    @ApplicationScoped
    static class Teapot extends Recording {

        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            return record(e, new WebApplicationException(418));
        }
    }

    @ApplicationScoped
    static class Nothing extends Recording {

        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            return record(e);
        }
    }

    @ApplicationScoped
    static class Same extends Recording {

        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            return record(e, e);
        }
    }

    @ApplicationScoped
    static class Checked extends Recording {

        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            return record(e, new Exception("no status"));
        }
    }

    @ApplicationScoped
    static class Broken extends Recording {

        @Override
        public Optional<? extends Throwable> onError(ClerkAuthException e) {
            throw new IllegalStateException("broken");
        }
    }
}

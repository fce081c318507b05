package io.quarkiverse.clerk.test.filter;

import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.test.QuarkusUnitTest;

/** The annotation of the {@code Application} class, which is a global name binding to Jakarta REST. */
abstract class AnnotatedApplication extends EndpointAssertions {

    @ApplicationPath("api")
    @RequireClerkSession
    public static class Shop extends Application {
    }

    @Path("plain")
    public static class Plain {
        @Inject
        Calls calls;

        @GET
        public String get() {
            return calls.answer();
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return calls.answer();
        }

        @Path("sub")
        public Sub sub() {
            return new Sub(calls);
        }
    }

    public static class Sub {
        private final Calls calls;

        Sub(Calls calls) {
            this.calls = calls;
        }

        @GET
        public String get() {
            return calls.answer();
        }
    }

    static QuarkusUnitTest application() {
        return application(AnnotatedApplication.class, Shop.class, Plain.class, Sub.class);
    }

    @Test
    void endpointsAreStrict() {
        assertStrict("/api/plain", "user_1");
    }

    @Test
    void endpointsOfSubResourcesAreStrict() {
        assertStrict("/api/plain/sub", "user_1");
    }

    @Test
    void methodDecides() {
        assertLax("/api/plain/lax", "");
    }
}

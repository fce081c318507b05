package io.quarkiverse.clerk.test.filter;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkSession;
import io.quarkus.test.QuarkusUnitTest;

abstract class ProtectionByDefault extends EndpointAssertions {

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
    }

    static QuarkusUnitTest application() {
        return application(ProtectionByDefault.class, Plain.class)
                .overrideConfigKey("quarkus.clerk.default-protection", "require-session");
    }

    @Test
    void endpointsWithoutAnnotationAreStrict() {
        assertStrict("/plain", "user_1");
    }

    @Test
    void annotationDecides() {
        assertLax("/plain/lax", "");
    }
}

package io.quarkiverse.clerk.test.filter;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.test.QuarkusUnitTest;

/** The endpoint is declared by an interface and annotated by its implementation, where no name binding looks. */
abstract class HiddenAnnotation extends EndpointAssertions {

    @Path("contract")
    public interface Contract {
        @GET
        String get();

        @GET
        @Path("open")
        String open();
    }

    public static class Implementation implements Contract {
        @Inject
        Calls calls;

        @Override
        @RequireClerkSession
        public String get() {
            return calls.answer();
        }

        @Override
        public String open() {
            return calls.anonymousAnswer();
        }
    }

    static QuarkusUnitTest application() {
        return application(HiddenAnnotation.class, Contract.class, Implementation.class);
    }

    @Test
    void annotatedImplementationIsStrict() {
        assertStrict("/contract", "user_1");
    }

    @Test
    void otherEndpointsAreOpen() {
        assertOpen("/contract/open");
    }
}

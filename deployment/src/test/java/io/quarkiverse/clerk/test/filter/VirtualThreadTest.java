package io.quarkiverse.clerk.test.filter;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.RunOnVirtualThread;

@EnabledForJreRange(min = JRE.JAVA_21)
class VirtualThreadTest extends EndpointAssertions {

    @Path("virtual")
    @RequireClerkSession
    public static class Virtual {
        @Inject
        Calls calls;

        @GET
        @RunOnVirtualThread
        public String get() {
            return calls.answer();
        }
    }

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application(Virtual.class);

    @Test
    void virtualThreadIsTakenForSignedInCallersOnly() {
        assertStrict("/virtual", "user_1");
    }
}

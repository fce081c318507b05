package io.quarkiverse.clerk.test.filter;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.common.processor.TargetJavaVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.resteasy.reactive.server.spi.TargetJavaVersionBuildItem;
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

    /** The tests are compiled for Java 17, where Quarkus REST allows no virtual threads. */
    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = application(Virtual.class)
            .addBuildChainCustomizer(chain -> chain.addBuildStep(context -> context.produce(
                    new TargetJavaVersionBuildItem(() -> TargetJavaVersion.Status.TRUE)))
                    .produces(TargetJavaVersionBuildItem.class).build());

    @Test
    void virtualThreadIsTakenForSignedInCallersOnly() {
        assertStrict("/virtual", "user_1");
    }
}

package io.quarkiverse.clerk.deployment.filter.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.deployment.filter.ResolvedApplication;
import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;

class SubResourceTest {

    @Path("root")
    public static class Root {
        @Path("sub")
        public Sub sub() {
            return new AnnotatedSub();
        }
    }

    public interface Sub {
        @GET
        String get();
    }

    @RequireClerkSession(role = "sub")
    public static class AnnotatedSub implements Sub {
        @Override
        public String get() {
            return "";
        }
    }

    @Path("left-out")
    @RequireClerkSession
    public static class LeftOut {
        @GET
        public String get() {
            return "";
        }

        @GET
        String notPublic() {
            return "";
        }
    }

    public static class Selection extends Application {
        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Root.class);
        }
    }

    @Test
    void classOfTheSubResourceDecides() {
        ResolvedApplication application = ResolvedApplication.of(Root.class, Sub.class, AnnotatedSub.class);
        assertThat(application.role(AnnotatedSub.class, "get")).isEqualTo("sub");
        assertThat(application.endpoint(Sub.class, "get").requirement().isNone()).isTrue();
        assertThat(application.endpoints().locators()).singleElement()
                .satisfies(locator -> assertThat(locator.endpoint().method().name()).isEqualTo("sub"));
    }

    @Test
    void endpointsThatTheApplicationLeavesOutAreNone() {
        ResolvedApplication application = ResolvedApplication.of(Root.class, Sub.class, AnnotatedSub.class, LeftOut.class,
                Selection.class);
        assertThat(application.endpoints().endpoints())
                .noneMatch(endpoint -> endpoint.methodId().startsWith(LeftOut.class.getName()));
        assertThat(application.endpoints().consulted()).contains(LeftOut.class.getName());
    }

    @Test
    void methodsThatQuarkusRestIgnoresAreNone() {
        ResolvedApplication application = ResolvedApplication.of(LeftOut.class);
        assertThat(application.endpoints().endpoints()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.endpoint().method().name()).isEqualTo("get");
            assertThat(endpoint.endpoint().visibleAnnotations()).containsExactly(ClerkAnnotations.REQUIRE_CLERK_SESSION);
        });
    }
}

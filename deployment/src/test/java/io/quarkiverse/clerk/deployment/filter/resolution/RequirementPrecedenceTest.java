package io.quarkiverse.clerk.deployment.filter.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.deployment.filter.ResolvedApplication;
import io.quarkiverse.clerk.deployment.filter.model.RequirementOrigin;
import io.quarkiverse.clerk.deployment.filter.model.RequirementOrigin.Level;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;
import io.quarkiverse.clerk.runtime.ClerkRequirement.Mode;

class RequirementPrecedenceTest {

    @Path("annotated")
    @RequireClerkSession(role = "class")
    public static class Annotated {
        @GET
        public String inherited() {
            return "";
        }

        @POST
        @RequireClerkSession(role = "method")
        public String own() {
            return "";
        }

        @GET
        @Path("lax")
        @ClerkSession
        public String lax() {
            return "";
        }
    }

    @Path("plain")
    public static class Plain {
        @GET
        public String get() {
            return "";
        }
    }

    @RequireClerkSession(role = "application")
    public static class Shop extends Application {
    }

    @ClerkSession
    public abstract static class SharedApplication extends Application {
    }

    public static class DerivedShop extends SharedApplication {
    }

    @Test
    void methodBeatsClass() {
        ResolvedApplication application = ResolvedApplication.of(Annotated.class);
        assertThat(application.role(Annotated.class, "own")).isEqualTo("method");
        assertThat(application.role(Annotated.class, "inherited")).isEqualTo("class");
        assertThat(application.endpoint(Annotated.class, "lax").requirement()).isEqualTo(SessionRequirement.SESSION);
        assertThat(application.endpoint(Annotated.class, "own").origin())
                .isEqualTo(new RequirementOrigin(Level.METHOD, Annotated.class.getName() + "#own"));
        assertThat(application.endpoint(Annotated.class, "inherited").origin())
                .isEqualTo(new RequirementOrigin(Level.CLASS, Annotated.class.getName()));
    }

    @Test
    void classBeatsApplicationBeatsDefault() {
        ResolvedApplication application = ResolvedApplication.of(SessionRequirement.SESSION, Annotated.class, Plain.class,
                Shop.class);
        assertThat(application.role(Annotated.class, "inherited")).isEqualTo("class");
        SessionEndpoint plain = application.endpoint(Plain.class, "get");
        assertThat(plain.requirement().role()).isEqualTo("application");
        assertThat(plain.origin()).isEqualTo(new RequirementOrigin(Level.APPLICATION, Shop.class.getName()));
    }

    @Test
    void applicationClassInheritsItsAnnotation() {
        ResolvedApplication application = ResolvedApplication.of(Plain.class, SharedApplication.class, DerivedShop.class);
        assertThat(application.endpoint(Plain.class, "get").requirement().mode()).isEqualTo(Mode.OPTIONAL);
    }

    @Test
    void defaultAppliesWhereNothingIsAnnotated() {
        ResolvedApplication application = ResolvedApplication.of(SessionRequirement.REQUIRE_SESSION, Annotated.class,
                Plain.class);
        SessionEndpoint plain = application.endpoint(Plain.class, "get");
        assertThat(plain.requirement()).isEqualTo(SessionRequirement.REQUIRE_SESSION);
        assertThat(plain.origin()).isEqualTo(new RequirementOrigin(Level.DEFAULT, "quarkus.clerk.default-protection"));
        assertThat(application.endpoint(Annotated.class, "lax").requirement().mode()).isEqualTo(Mode.OPTIONAL);
    }

    @Test
    void nothingAppliesWithoutAnnotationAndDefault() {
        SessionEndpoint plain = ResolvedApplication.of(Plain.class).endpoint(Plain.class, "get");
        assertThat(plain.requirement()).isEqualTo(SessionRequirement.NONE);
        assertThat(plain.origin()).isEqualTo(RequirementOrigin.NOWHERE);
    }
}

package io.quarkiverse.clerk.deployment.filter.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.deployment.filter.ResolvedApplication;
import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;
import io.quarkiverse.clerk.deployment.filter.model.SessionRequirement;

class SessionFilterPlanTest {

    @Path("strict")
    @RequireClerkSession
    public static class Strict {
        @GET
        public String strict() {
            return "";
        }

        @POST
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

    @Path("contract")
    public interface Contract {
        @GET
        String get();
    }

    public static class Implementation implements Contract {
        @Override
        @RequireClerkSession
        public String get() {
            return "";
        }
    }

    @ClerkSession
    public static class Annotated extends Application {
    }

    @Test
    void nothingIsGeneratedWithoutARequirement() {
        assertThat(plan(SessionRequirement.NONE, Plain.class)).isEmpty();
    }

    @Test
    void openEndpointsAreSparedTheFilters() {
        assertThat(plan(SessionRequirement.NONE, Strict.class, Plain.class)).hasSize(2)
                .allSatisfy(filter -> assertThat(filter.nameBinding()).isPresent())
                .noneSatisfy(filter -> assertThat(filter.requirements().keySet()).anyMatch(key -> key.contains("Plain")));
    }

    @Test
    void endpointWithBothAnnotationsIsEnforcedByOneFilter() {
        List<SessionFilter> filters = plan(SessionRequirement.NONE, Strict.class);

        assertThat(filters.get(0).nameBinding()).contains(ClerkAnnotations.REQUIRE_CLERK_SESSION);
        assertThat(filters.get(0).requirements()).hasSize(2).containsEntry(id("lax"), SessionRequirement.NONE)
                .containsEntry(id("strict"), SessionRequirement.REQUIRE_SESSION);
        assertThat(filters.get(1).nameBinding()).contains(ClerkAnnotations.CLERK_SESSION);
        assertThat(filters.get(1).requirements()).containsOnlyKeys(id("lax"))
                .containsEntry(id("lax"), SessionRequirement.SESSION);
    }

    @Test
    void oneFilterSeesAllWhereNameBindingIsBlind() {
        assertThat(plan(SessionRequirement.NONE, Contract.class, Implementation.class, Plain.class)).singleElement()
                .satisfies(filter -> {
                    assertThat(filter.nameBinding()).isEmpty();
                    assertThat(filter.requirements().values()).containsExactlyInAnyOrder(SessionRequirement.NONE,
                            SessionRequirement.REQUIRE_SESSION);
                });
    }

    @Test
    void oneFilterSeesAllWhereTheApplicationIsAnnotated() {
        assertThat(plan(SessionRequirement.NONE, Strict.class, Annotated.class)).singleElement()
                .satisfies(filter -> assertThat(filter.nameBinding()).isEmpty());
    }

    @Test
    void oneFilterSeesAllWhereThereIsADefault() {
        assertThat(plan(SessionRequirement.SESSION, Strict.class, Plain.class)).singleElement()
                .satisfies(filter -> assertThat(filter.requirements()).hasSize(3));
    }

    private static List<SessionFilter> plan(SessionRequirement byDefault, Class<?>... classes) {
        return SessionFilterPlan.of(ResolvedApplication.of(byDefault, classes).endpoints());
    }

    private static String id(String method) {
        return Strict.class.getName() + "#" + method + "([])";
    }
}

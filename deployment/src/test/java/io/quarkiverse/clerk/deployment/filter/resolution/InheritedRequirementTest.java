package io.quarkiverse.clerk.deployment.filter.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.deployment.filter.ResolvedApplication;
import io.quarkiverse.clerk.deployment.filter.model.ClerkAnnotations;

class InheritedRequirementTest {

    @RequireClerkSession(role = "superclass")
    public abstract static class Base<T> {
        @GET
        public String inherited() {
            return "";
        }

        @POST
        @RequireClerkSession(role = "overridden")
        public String overridden(T body) {
            return "";
        }

        @PUT
        public String replaced(T body) {
            return "";
        }
    }

    @Path("derived")
    public static class Derived extends Base<Long> {
        @Override
        public String overridden(Long body) {
            return "";
        }

        @Override
        @RequireClerkSession(role = "override")
        public String replaced(Long body) {
            return "";
        }

        /** Another method, not an override. */
        @ClerkSession
        @GET
        @Path("other")
        public String replaced(String body) {
            return "";
        }
    }

    @Path("decided")
    @RequireClerkSession(role = "subclass")
    public static class Decided extends Base<String> {
    }

    @Path("contract")
    @RequireClerkSession(role = "interface")
    public interface Contract {
        @GET
        String plain();

        @POST
        @RequireClerkSession(role = "interface-method")
        String annotated();
    }

    public static class Implementation implements Contract {
        @Override
        public String plain() {
            return "";
        }

        @Override
        public String annotated() {
            return "";
        }
    }

    @RequireClerkSession(role = "implementation")
    public static class Overruling implements Contract {
        @Override
        public String plain() {
            return "";
        }

        @Override
        @RequireClerkSession(role = "implementing-method")
        public String annotated() {
            return "";
        }
    }

    @RequireClerkSession(role = "one")
    public interface One {
    }

    @RequireClerkSession(role = "two")
    public interface Two {
    }

    @RequireClerkSession(role = "nearer")
    public interface Nearer extends One {
    }

    @Path("torn")
    public static class Torn implements One, Two {
        @GET
        public String get() {
            return "";
        }
    }

    @Path("sure")
    public static class Sure implements One, Nearer {
        @GET
        public String get() {
            return "";
        }
    }

    @Test
    void superclassAppliesUnlessTheClassDecides() {
        ResolvedApplication application = ResolvedApplication.of(Base.class, Derived.class, Decided.class);
        assertThat(application.role(Derived.class, "inherited")).isEqualTo("superclass");
        assertThat(application.role(Decided.class, "inherited")).isEqualTo("subclass");
    }

    @Test
    void overriddenMethodAppliesUnlessTheOverrideDecides() {
        ResolvedApplication application = ResolvedApplication.of(Base.class, Derived.class, Decided.class);
        assertThat(application.role(Derived.class, "overridden", Object.class)).isEqualTo("overridden");
        assertThat(application.role(Decided.class, "overridden", Object.class)).isEqualTo("overridden");
    }

    @Test
    void overrideOfAGenericMethodIsRecognized() {
        ResolvedApplication application = ResolvedApplication.of(Base.class, Derived.class, Decided.class);
        assertThat(application.role(Derived.class, "replaced", Object.class)).isEqualTo("override");
        assertThat(application.role(Decided.class, "replaced", Object.class)).isEqualTo("subclass");
        assertThat(application.endpoint(Derived.class, "replaced", String.class).requirement().role()).isEmpty();
    }

    @Test
    void interfaceAppliesUnlessTheClassDecides() {
        ResolvedApplication application = ResolvedApplication.of(Contract.class, Implementation.class, Overruling.class);
        assertThat(application.role(Implementation.class, "plain")).isEqualTo("interface");
        assertThat(application.role(Implementation.class, "annotated")).isEqualTo("interface-method");
        assertThat(application.role(Overruling.class, "plain")).isEqualTo("implementation");
        assertThat(application.role(Overruling.class, "annotated")).isEqualTo("implementing-method");
    }

    @Test
    void nameBindingSeesLessThanTheResolution() {
        ResolvedApplication application = ResolvedApplication.of(Contract.class, Implementation.class, Overruling.class,
                Base.class, Derived.class, Decided.class);
        assertThat(application.endpoint(Overruling.class, "annotated").endpoint().visibleAnnotations())
                .containsExactly(ClerkAnnotations.REQUIRE_CLERK_SESSION);
        assertThat(application.endpoint(Derived.class, "replaced", Object.class).endpoint().visibleAnnotations())
                .containsExactly(ClerkAnnotations.REQUIRE_CLERK_SESSION);
        assertThat(application.endpoint(Derived.class, "replaced", String.class).endpoint().visibleAnnotations())
                .containsExactly(ClerkAnnotations.CLERK_SESSION);
    }

    @Test
    void nearerInterfaceDecides() {
        assertThat(ResolvedApplication.of(One.class, Nearer.class, Sure.class).role(Sure.class, "get")).isEqualTo("nearer");
    }

    @Test
    void unrelatedInterfacesThatDisagreeAreAMistake() {
        assertThat(ResolvedApplication.of(One.class, Two.class, Torn.class).endpoints().mistakes()).singleElement().asString()
                .contains(Torn.class.getName() + "#get", One.class.getName(), Two.class.getName(), "to decide");
        assertThat(ResolvedApplication.of(One.class, Nearer.class, Sure.class).endpoints().mistakes()).isEmpty();
    }
}

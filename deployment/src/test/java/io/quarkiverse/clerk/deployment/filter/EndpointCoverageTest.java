package io.quarkiverse.clerk.deployment.filter;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.jboss.jandex.ClassInfo;
import org.jboss.resteasy.reactive.common.model.MethodParameter;
import org.jboss.resteasy.reactive.common.model.ResourceMethod;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkiverse.clerk.deployment.filter.generation.SessionFilterPlan;
import io.quarkus.resteasy.reactive.server.deployment.ResteasyReactiveResourceMethodEntriesBuildItem;
import io.quarkus.resteasy.reactive.server.deployment.ResteasyReactiveResourceMethodEntriesBuildItem.Entry;

/** What would happen if a later Quarkus REST found other endpoints than we do. */
class EndpointCoverageTest {

    private static final Set<String> BOUND = Set.of(RequireClerkSession.class.getName());

    @Path("orders")
    public static class Orders {
        @GET
        @RequireClerkSession
        public String strict() {
            return "";
        }

        @GET
        @Path("open")
        public String open() {
            return "";
        }
    }

    private final ResolvedApplication application = ResolvedApplication.of(Orders.class);

    @Test
    void sameEndpointsAreCovered() {
        assertThatCode(() -> compare(made("strict", BOUND), made("open", Set.of()))).doesNotThrowAnyException();
    }

    @Test
    void endpointThatWasNotResolvedFailsTheBuild() {
        assertThatThrownBy(() -> compare(made("unknown", Set.of()))).isInstanceOf(DeploymentException.class)
                .hasMessageContaining(Orders.class.getName() + "#unknown could not be resolved");
    }

    @Test
    void strictEndpointThatMeetsNoFilterFailsTheBuild() {
        assertThatThrownBy(() -> compare(made("strict", Set.of()))).isInstanceOf(DeploymentException.class)
                .hasMessageContaining("#strict");
    }

    @Test
    void endpointThatAFilterDoesNotKnowFailsTheBuild() {
        assertThatThrownBy(() -> compare(made("open", BOUND))).isInstanceOf(DeploymentException.class)
                .hasMessageContaining("#open");
    }

    private void compare(Entry... made) {
        new EndpointCoverageProcessor().endpointCoverage(new ResteasyReactiveResourceMethodEntriesBuildItem(List.of(made)),
                new SessionEndpointsBuildItem(application.endpoints()),
                SessionFilterPlan.of(application.endpoints()).stream().map(SessionFilterBuildItem::new).toList());
    }

    private Entry made(String name, Set<String> nameBindings) {
        ClassInfo resource = application.index().getClassByName(Orders.class);
        ResourceMethod method = new ResourceMethod().setName(name).setHttpMethod("GET").setNameBindingNames(nameBindings)
                .setParameters(new MethodParameter[0]);
        return new Entry(null, resource.firstMethod(name), resource, method);
    }
}

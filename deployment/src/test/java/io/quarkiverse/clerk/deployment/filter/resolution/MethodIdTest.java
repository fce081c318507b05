package io.quarkiverse.clerk.deployment.filter.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.server.util.MethodId;
import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.deployment.filter.ResolvedApplication;
import io.quarkiverse.clerk.deployment.filter.model.SessionEndpoint;

/** The ids must be those that Quarkus REST makes of the loaded classes at run time. */
class MethodIdTest {

    public abstract static class Generic<T, N extends Number & Comparable<N>, U extends T> {
        @GET
        public String variables(T one, N two, U three) {
            return "";
        }

        @GET
        @Path("nested")
        public <M extends Map<String, T>> String nested(M map, List<? super N> list) {
            return "";
        }
    }

    @Path("shapes")
    public static class Shapes extends Generic<String, Integer, String> {

        public static class Inner {
        }

        @GET
        @Path("none")
        public String none() {
            return "";
        }

        @GET
        @Path("primitives")
        public String primitives(boolean a, byte b, char c, short d, int e, long f, float g, double h) {
            return "";
        }

        @GET
        @Path("arrays")
        public String arrays(int[] a, String[] b, byte[][] c, Inner[] d, List<String>[] e) {
            return "";
        }

        @GET
        @Path("generics/{id}")
        public String generics(@PathParam("id") String id, @QueryParam("q") List<String> q, Map<String, List<Inner>> body) {
            return "";
        }

        @GET
        @Path("nested-class")
        public Inner nestedClass(Inner inner) {
            return inner;
        }
    }

    @Test
    void everyEndpointHasTheIdOfItsLoadedMethod() {
        List<String> expected = Stream.of(Shapes.class.getMethods())
                .filter(method -> method.isAnnotationPresent(GET.class))
                .map(MethodIdTest::idOf).sorted().toList();

        assertThat(ResolvedApplication.of(Generic.class, Shapes.class).endpoints().endpoints())
                .filteredOn(endpoint -> endpoint.endpoint().resourceClass().name().toString().equals(Shapes.class.getName()))
                .extracting(SessionEndpoint::methodId).containsExactlyElementsOf(expected).hasSize(7);
    }

    @SuppressWarnings({ "rawtypes", "unchecked" })
    private static String idOf(Method method) {
        return MethodId.get(method.getName(), (Class) Shapes.class, (Class[]) method.getParameterTypes());
    }
}

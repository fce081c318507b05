package io.quarkiverse.clerk.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;

import org.junit.jupiter.api.Test;

import io.quarkiverse.clerk.ClerkSession;
import io.quarkiverse.clerk.RequireClerkSession;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** The locks of the demo's OpenAPI document are those of its annotations, no more and no fewer. */
@QuarkusTest
class OpenApiTest {

    /** All classes of the demo that answer requests. */
    private static final List<Class<?>> RESOURCES = List.of(AdminResource.class, BackendApiResource.class, EventsResource.class,
            FrontEndResource.class, GreetingResource.class, HomePage.class, MeResource.class, OrderResource.class,
            StateResource.class);

    private static JsonPath document() {
        return given().queryParam("format", "json").get("/q/openapi").then().statusCode(200).extract().jsonPath();
    }

    private static Set<String> locked() {
        Set<String> locked = new TreeSet<>();
        Map<String, Map<String, Object>> paths = document().getMap("paths");
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> members && members.get("security") instanceof List<?> alternatives
                    && !alternatives.isEmpty()) {
                locked.add(method + " " + path + (alternatives.contains(Map.of()) ? " or nobody" : ""));
            }
        }));
        return locked;
    }

    private static Set<String> annotated() {
        Set<String> annotated = new TreeSet<>();
        RESOURCES.forEach(resource -> endpoints(resource).forEach(method -> {
            boolean lax = method.isAnnotationPresent(ClerkSession.class);
            boolean strict = !lax && (method.isAnnotationPresent(RequireClerkSession.class)
                    || resource.isAnnotationPresent(RequireClerkSession.class));
            if (lax || strict) {
                annotated.add(httpMethod(method) + " " + path(resource, method) + (lax ? " or nobody" : ""));
            }
        }));
        return annotated;
    }

    private static Stream<Method> endpoints(Class<?> resource) {
        return Stream.of(resource.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(GET.class) || method.isAnnotationPresent(DELETE.class));
    }

    private static String httpMethod(Method method) {
        return Stream.of(method.getAnnotations()).map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null).findFirst().orElseThrow().value().toLowerCase(Locale.ROOT);
    }

    private static String path(Class<?> resource, Method method) {
        List<String> segments = new ArrayList<>(List.of(resource.getAnnotation(jakarta.ws.rs.Path.class).value()));
        if (method.isAnnotationPresent(jakarta.ws.rs.Path.class)) {
            segments.add(method.getAnnotation(jakarta.ws.rs.Path.class).value());
        }
        return "/" + String.join("/", segments).replaceAll("/+", "/").replaceAll("^/", "");
    }

    @Test
    void theLocksAreThoseOfTheAnnotations() {
        assertThat(annotated()).hasSizeGreaterThan(4);
        assertThat(locked()).isEqualTo(annotated());
    }

    @Test
    void everySchemeThatIsNamedIsThere() {
        Map<String, ?> schemes = document().getMap("components.securitySchemes");
        Map<String, Map<String, Object>> paths = document().getMap("paths");
        assertThat(paths.values()).allSatisfy(item -> assertThat(item.values()).filteredOn(Map.class::isInstance)
                .allSatisfy(operation -> assertThat(named((Map<?, ?>) operation)).isSubsetOf(schemes.keySet())));
    }

    private static Set<String> named(Map<?, ?> operation) {
        Set<String> named = new TreeSet<>();
        if (operation.get("security") instanceof List<?> alternatives) {
            alternatives.forEach(alternative -> ((Map<?, ?>) alternative).keySet().forEach(name -> named.add(name.toString())));
        }
        return named;
    }

    /** For a validator: {@code npx @redocly/cli lint target/openapi.json}. */
    @Test
    void isKept() throws IOException {
        String json = given().queryParam("format", "json").get("/q/openapi").asString();
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("openapi.json"), json);
        assertThat(json).contains("\"openapi\"");
    }
}

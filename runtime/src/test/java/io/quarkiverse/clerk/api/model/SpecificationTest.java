package io.quarkiverse.clerk.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;

import io.quarkiverse.clerk.ClerkClient;
import io.quarkus.rest.client.reactive.ClientQueryParam;

/** The interfaces and models against Clerk's specification: nothing of it is left out. */
class SpecificationTest {

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE = new PropertyNamingStrategies.SnakeCaseStrategy();

    /** Properties that Clerk deprecated so long ago that they only say again what others say. */
    private static final Set<String> LEFT_OUT_PARAMETERS = Set.of("frontendApi", "frontend_api");

    /** Not marked as deprecated, but the same as the directories. */
    private static final String REPLACED = "/scim_directories";

    private final Properties models = Shared.table("backend-api-models.properties");
    private final List<Method> operations = Stream.of(ClerkClient.class.getMethods()).map(Method::getReturnType)
            .flatMap(api -> Stream.of(api.getMethods())).toList();

    @TestFactory
    Stream<DynamicTest> operations() {
        return StreamSupport.stream(Shared.spec("bapi-operations.json").path("operations").spliterator(), false)
                .map(operation -> dynamicTest(operation.path("operationId").asText(), () -> {
                    List<Method> methods = methods(operation);
                    assertThat(methods).isNotEmpty().allSatisfy(method -> check(operation, method));
                }));
    }

    private List<Method> methods(JsonNode operation) {
        String wanted = operation.path("method").asText() + ' ' + anonymous(operation.path("path").asText());
        return operations.stream().filter(method -> wanted.equals(verb(method) + ' ' + anonymous(path(method)))).toList();
    }

    private static String verb(Method method) {
        return Stream.of(method.getAnnotations()).map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class)).map(Class::getSimpleName).findFirst().orElseThrow();
    }

    private static String path(Method method) {
        Path own = method.getAnnotation(Path.class);
        return (method.getDeclaringClass().getAnnotation(Path.class).value() + (own == null ? "" : own.value()))
                .replaceAll("/+", "/");
    }

    private static String anonymous(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    private static void check(JsonNode operation, Method method) {
        Set<String> parameters = new HashSet<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query")
                    && !LEFT_OUT_PARAMETERS.contains(parameter.path("name").asText())) {
                parameters.add(parameter.path("name").asText());
            }
        });
        boolean paginated = parameters.remove("paginated");
        ClientQueryParam always = method.getAnnotation(ClientQueryParam.class);
        assertThat(always != null && always.name().equals("paginated")).as("paginated").isEqualTo(paginated);
        if (!parameters.stream().allMatch(Set.of("include_members_count",
                "include_missing_member_with_elevated_permissions")::contains) || method.getParameterCount() > 1) {
            assertThat(queryParameters(method)).as(method.toString()).containsAll(parameters);
        }
        assertThat(pathParameters(method)).hasSize(operation.path("path").asText().split("\\{", -1).length - 1);
        assertThat(method.isAnnotationPresent(Deprecated.class)
                || method.getDeclaringClass().isAnnotationPresent(Deprecated.class)).as("deprecated")
                .isEqualTo(operation.path("deprecated").asBoolean()
                        || operation.path("path").asText().startsWith(REPLACED));
    }

    private static List<Parameter> pathParameters(Method method) {
        return Stream.of(method.getParameters()).filter(parameter -> parameter.isAnnotationPresent(PathParam.class)).toList();
    }

    private static Set<String> queryParameters(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                names.add(parameter.getAnnotation(QueryParam.class).value());
            } else if (parameter.isAnnotationPresent(BeanParam.class)) {
                names.addAll(new QuerySetters(parameter.getType()).settable());
            }
        }
        return names;
    }

    /** Each property of a schema, or of an answer, has a component. */
    @TestFactory
    Stream<DynamicTest> schemas() {
        Shape.Catalog catalog = new Shape.Catalog();
        return models.stringPropertyNames().stream().filter(name -> catalog.shape(name).isPresent()).sorted()
                .map(name -> dynamicTest(name, () -> {
                    String model = models.getProperty(name);
                    Shape shape = catalog.shape(name).orElseThrow();
                    if (model.startsWith("Page<")) {
                        shape = shape.properties().getOrDefault("m2m_tokens", shape.properties().getOrDefault("data", shape))
                                .items();
                    }
                    assertThat(components(Models.named(model.replaceAll("Page<|>", ""))))
                            .containsAll(shape.properties().keySet());
                }));
    }

    private static Set<String> components(Class<?> model) {
        List<RecordComponent> components = new ArrayList<>(List.of(model.getRecordComponents()));
        return components.stream().map(component -> {
            JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
            return named != null ? named.value() : SNAKE_CASE.translate(component.getName());
        }).collect(Collectors.toSet());
    }
}

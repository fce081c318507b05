package io.quarkiverse.clerk.conformance;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.api.BodyProperty;
import io.quarkiverse.clerk.api.MachineSecretKey;
import io.quarkiverse.clerk.api.WithoutVersion;
import io.quarkiverse.clerk.api.model.Query;
import io.quarkus.rest.client.reactive.ClientQueryParam;

/**
 * The request that the annotations of an interface describe. That the REST client sends the same is what the tests of the
 * deployment module are about, in which there is one.
 *
 * @param json null if there is no body
 */
record AnnotatedRequest(String method, String url, String authorization, String version, JsonNode json) {

    private static final String VERSION = "2026-05-12";

    static AnnotatedRequest of(Class<?> api, Method operation, Object[] arguments, String apiUrl, String secretKey) {
        String base = apiUrl + (api.isAnnotationPresent(WithoutVersion.class) ? "" : "/v1");
        String path = api.getAnnotation(Path.class).value()
                + (operation.isAnnotationPresent(Path.class) ? operation.getAnnotation(Path.class).value() : "");
        List<String> query = new ArrayList<>();
        if (operation.isAnnotationPresent(ClientQueryParam.class)) {
            ClientQueryParam always = operation.getAnnotation(ClientQueryParam.class);
            query.add(always.name() + '=' + String.join("", always.value()));
        }
        String authorization = secretKey;
        JsonNode json = null;
        Parameter[] parameters = operation.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Object argument = arguments[i];
            if (parameters[i].isAnnotationPresent(PathParam.class)) {
                path = path.replace('{' + parameters[i].getAnnotation(PathParam.class).value() + '}', encode(argument));
            } else if (parameters[i].isAnnotationPresent(BeanParam.class)) {
                add((Query<?>) argument, query);
            } else if (parameters[i].isAnnotationPresent(QueryParam.class)) {
                if (argument != null) {
                    query.add(parameters[i].getAnnotation(QueryParam.class).value() + '=' + encode(argument));
                }
            } else if (parameters[i].isAnnotationPresent(HeaderParam.class)) {
                authorization = parameters[i].getAnnotation(HeaderParam.class).value().equals(MachineSecretKey.HEADER)
                        ? (String) argument
                        : authorization;
            } else {
                json = body(parameters[i].getAnnotation(BodyProperty.class), argument);
            }
        }
        return new AnnotatedRequest(verb(operation),
                base + path.replaceAll("/+", "/") + (query.isEmpty() ? "" : "?" + String.join("&", query)),
                "Bearer " + authorization, version(operation), json);
    }

    private static String verb(Method operation) {
        return Stream.of(operation.getAnnotations()).map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class)).map(Class::getSimpleName).findFirst().orElseThrow();
    }

    private static String version(Method operation) {
        ClientHeaderParam header = operation.getAnnotation(ClientHeaderParam.class);
        return header == null ? VERSION : String.join("", header.value());
    }

    private static void add(Query<?> argument, List<String> query) {
        for (Map.Entry<String, List<String>> parameter : argument.getParameters().entrySet()) {
            parameter.getValue().forEach(value -> query.add(parameter.getKey() + '=' + encode(value)));
        }
    }

    private static String encode(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonNode body(BodyProperty property, Object argument) {
        if (property == null) {
            return Json.of(argument);
        }
        Object value = argument instanceof Duration duration ? (Object) duration.toSeconds()
                : argument instanceof Instant ? argument.toString() : argument;
        ObjectNode body = Json.object();
        body.set(property.value(), value instanceof Collection ? Json.of(List.copyOf((Collection<?>) value)) : Json.of(value));
        return body;
    }
}

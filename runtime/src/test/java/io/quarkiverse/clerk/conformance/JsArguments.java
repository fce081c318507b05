package io.quarkiverse.clerk.conformance;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkiverse.clerk.api.BodyProperty;
import io.quarkiverse.clerk.api.MachineSecretKey;
import io.quarkiverse.clerk.api.model.BodySetters;
import io.quarkiverse.clerk.api.model.CreateAgentTaskRequest;
import io.quarkiverse.clerk.api.model.CreateEmailRequest;
import io.quarkiverse.clerk.api.model.QuerySetters;
import io.quarkiverse.clerk.api.model.RequestBody;

/**
 * The arguments of a call of Clerk's SDK for JavaScript as those of ours: ids come first or are in an object with everything
 * else; names are in camel case.
 */
final class JsArguments {

    private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE_CASE = new PropertyNamingStrategies.SnakeCaseStrategy();

    /** What path parameters of ours are called there, where that is not the same. */
    private static final Map<String, List<String>> IDS = Map.of("roleSet", List.of("roleSetKeyOrId"), "roleId",
            List.of("organizationRoleId"), "connectionId", List.of("samlConnectionId", "enterpriseConnectionId"),
            "applicationId",
            List.of("oauthApplicationId"), "toMachineId", List.of("otherMachineId"), "signUpId", List.of("signUpAttemptId"),
            "passkeyId", List.of("passkeyIdentificationId"), "web3WalletId", List.of("web3WalletIdentificationId"),
            "organizationId", List.of("slug"), "tokenId", List.of("m2mTokenId"));

    /** Objects whose names are the application's own. */
    private static final Set<String> FREE = Set.of("publicMetadata", "privateMetadata", "unsafeMetadata", "claims",
            "reassignmentMappings", "headers", "actor");

    private final Deque<JsonNode> positional = new ArrayDeque<>();
    private final ObjectNode named = Json.object();
    private final JsonNode client;

    JsArguments(Row row) {
        client = row.json().path("client");
        for (JsonNode argument : row.json().path("arguments")) {
            if (argument.isObject() && !argument.has("$absent")) {
                named.setAll((ObjectNode) argument.deepCopy());
            } else if (!argument.isNull() && !argument.has("$absent")) {
                positional.add(argument);
            }
        }
    }

    /** The names of what has one. */
    Set<String> names() {
        Set<String> names = new HashSet<>();
        named.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** {@code getToken(session, template, seconds)}: whether there is a template. */
    boolean hasTemplate() {
        return positional.size() > 1 && !List.copyOf(positional).get(1).asText().isEmpty();
    }

    /** The third argument by its name, and no template where it is empty. */
    JsArguments withoutEmptyTemplate() {
        if (positional.size() > 2) {
            named.set("expiresInSeconds", positional.removeLast());
        }
        if (!hasTemplate() && positional.size() > 1) {
            positional.removeLast();
        }
        return this;
    }

    /** Without what has a name but these. */
    JsArguments keep(Set<String> names) {
        named.retain(names);
        return this;
    }

    /** The overload that takes what there is. */
    Method choose(Class<?> api, String name) {
        boolean key = machineSecretKey() != null;
        return Stream.of(api.getMethods()).filter(method -> method.getName().equals(name))
                .filter(method -> has(method, HeaderParam.class, MachineSecretKey.HEADER) == (key && overloaded(api, name))
                        && has(method, HeaderParam.class, "Idempotency-Key") == named.has("idempotencyKey"))
                .filter(method -> !has(method, QueryParam.class, "include_members_count") || named.has("includeMembersCount"))
                .max((one, two) -> Integer.compare(one.getParameterCount(), two.getParameterCount())).orElseThrow();
    }

    private static boolean overloaded(Class<?> api, String name) {
        return Stream.of(api.getMethods())
                .anyMatch(method -> method.getName().equals(name) && has(method, HeaderParam.class, MachineSecretKey.HEADER));
    }

    private static boolean has(Method method, Class<?> annotation, String value) {
        return Stream.of(method.getParameters())
                .anyMatch(parameter -> annotation == HeaderParam.class && parameter.isAnnotationPresent(HeaderParam.class)
                        && parameter.getAnnotation(HeaderParam.class).value().equals(value)
                        || annotation == QueryParam.class && parameter.isAnnotationPresent(QueryParam.class)
                                && parameter.getAnnotation(QueryParam.class).value().equals(value));
    }

    private String machineSecretKey() {
        return named.path("machineSecretKey").asText(client.path("machineSecretKey").asText(null));
    }

    Object[] bind(Method method) {
        String key = machineSecretKey();
        named.remove("machineSecretKey");
        Object[] arguments = new Object[method.getParameterCount()];
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(PathParam.class)) {
                JsonNode id = take(parameters[i].getAnnotation(PathParam.class).value());
                arguments[i] = id == null ? null : id.asText();
            }
        }
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(HeaderParam.class)) {
                arguments[i] = parameters[i].getAnnotation(HeaderParam.class).value().equals(MachineSecretKey.HEADER) ? key
                        : named.remove("idempotencyKey").asText();
            }
        }
        for (int i = 0; i < parameters.length; i++) {
            if (arguments[i] == null && !parameters[i].isAnnotationPresent(PathParam.class)) {
                arguments[i] = argument(parameters[i]);
            }
        }
        return arguments;
    }

    private JsonNode take(String name) {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(IDS.getOrDefault(name, List.of()));
        for (String known : names) {
            if (named.has(known)) {
                return named.remove(known);
            }
        }
        return positional.poll();
    }

    private Object argument(Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return new QuerySetters(parameter.getType()).build(snakeCase(named));
        }
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return value(named.get(camelCase(parameter.getAnnotation(QueryParam.class).value())), parameter);
        }
        if (parameter.isAnnotationPresent(BodyProperty.class)) {
            JsonNode given = named.get(camelCase(parameter.getAnnotation(BodyProperty.class).value()));
            return value(given != null ? given : positional.poll(), parameter);
        }
        if (parameter.getType() == List.class) {
            Class<?> item = (Class<?>) ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments()[0];
            return Json.stream(positional.remove()).map(body -> build(item, body)).toList();
        }
        return build(parameter.getType(), named);
    }

    private static RequestBody<?> build(Class<?> type, JsonNode json) {
        if (type == CreateAgentTaskRequest.class) {
            return agentTask(json.deepCopy());
        }
        return type == CreateEmailRequest.class ? email(json.deepCopy()) : new BodySetters(type).build(snakeCase(json));
    }

    private static RequestBody<?> agentTask(ObjectNode json) {
        JsonNode behalf = json.remove("onBehalfOf");
        CreateAgentTaskRequest task = (CreateAgentTaskRequest) new BodySetters(CreateAgentTaskRequest.class)
                .build(snakeCase(json));
        return behalf.has("userId") ? task.onBehalfOfUser(behalf.path("userId").asText())
                : task.onBehalfOfIdentifier(behalf.path("identifier").asText());
    }

    private static RequestBody<?> email(ObjectNode json) {
        JsonNode from = json.path("from");
        CreateEmailRequest email = CreateEmailRequest.create(from.path("address").asText(), json.path("subject").asText());
        email = from.has("name") ? email.fromName(from.path("name").asText()) : email;
        JsonNode to = json.path("to");
        email = to.has("userId") ? email.toUser(to.path("userId").asText()) : email.to(to.path("address").asText());
        email = json.has("replyTo") ? email.replyTo(json.path("replyTo").path("address").asText()) : email;
        email = json.has("html") ? email.html(json.path("html").asText()) : email;
        email = json.has("idempotencyKey") ? email.idempotencyKey(json.path("idempotencyKey").asText()) : email;
        return json.has("text") ? email.text(json.path("text").asText()) : email;
    }

    private static Object value(JsonNode given, Parameter parameter) {
        Class<?> type = parameter.getType();
        if (given == null || given.isNull()) {
            return type == boolean.class ? Boolean.FALSE : null;
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(given.asLong());
        }
        if (type == Instant.class) {
            return Instant.parse(given.asText());
        }
        if (type == List.class) {
            return Json.stream(given).map(JsonNode::asText).toList();
        }
        return type == boolean.class || type == Boolean.class ? (Object) given.asBoolean() : given.asText();
    }

    private static String camelCase(String name) {
        return JsValues.camelCase(name);
    }

    private static JsonNode snakeCase(JsonNode json) {
        if (json.isArray()) {
            return Json.of(Json.stream(json).map(JsArguments::snakeCase).toList());
        }
        if (!json.isObject()) {
            return json;
        }
        ObjectNode renamed = Json.object();
        json.properties().forEach(property -> renamed.set(SNAKE_CASE.translate(property.getKey()),
                FREE.contains(property.getKey()) ? property.getValue() : snakeCase(property.getValue())));
        return renamed;
    }
}

package io.quarkiverse.clerk.api.model;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Which setter of a body sets which property, found out by calling them. */
public final class BodySetters {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Class<?> body;
    private final Map<String, Method> setters = new HashMap<>();
    private final Map<String, Method> clearers = new HashMap<>();
    private final RequestBody<?> empty;

    public BodySetters(Class<?> body) {
        this.body = body;
        this.empty = empty();
        Stream.of(body.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getReturnType() == body && !Modifier.isStatic(method.getModifiers()))
                .forEach(method -> {
                    Map<String, Object> changed = new HashMap<>(
                            call(method, empty, samples(method, "another text")).properties());
                    String property = changed.entrySet().stream()
                            .filter(entry -> !Objects.equals(entry.getValue(), empty.properties().get(entry.getKey()))
                                    || !empty.properties().containsKey(entry.getKey()))
                            .map(Map.Entry::getKey).findFirst().orElseThrow(() -> new AssertionError(method));
                    (method.getParameterCount() == 0 ? clearers : setters).putIfAbsent(property, method);
                });
    }

    Class<?> body() {
        return body;
    }

    /** Properties that can be set, by a setter or from the start. */
    Set<String> settable() {
        Set<String> names = new HashSet<>(setters.keySet());
        names.addAll(empty.properties().keySet());
        return names;
    }

    Set<String> clearable() {
        return clearers.keySet();
    }

    /** @throws AssertionError if there is no setter for one of the properties */
    public RequestBody<?> build(JsonNode json) {
        RequestBody<?> built = create(json);
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            Method setter = property.getValue().isNull() ? clearers.get(property.getKey()) : setters.get(property.getKey());
            if (setter != null) {
                Object[] arguments = property.getValue().isNull() ? new Object[0]
                        : new Object[] { argument(property.getValue(), setter.getParameterTypes()[0]) };
                built = call(setter, built, arguments);
            } else if (!built.properties().containsKey(property.getKey())) {
                throw new AssertionError(body + " has no " + property.getKey());
            }
        }
        return built;
    }

    /** With whatever the sample has for what is required from the start. */
    private RequestBody<?> create(JsonNode json) {
        List<String> names = new ArrayList<>(new LinkedHashSet<>(empty.properties().keySet()));
        Method create = factory();
        Object[] arguments = samples(create, "a text");
        for (int i = 0; i < arguments.length; i++) {
            JsonNode given = json.path(names.get(i));
            if (!given.isMissingNode() && !given.isNull()) {
                arguments[i] = argument(given, create.getParameterTypes()[i]);
            }
        }
        return call(create, null, arguments);
    }

    private RequestBody<?> empty() {
        Method create = factory();
        return call(create, null, samples(create, "a text"));
    }

    private Method factory() {
        return Stream.of(body.getDeclaredMethods()).filter(method -> method.getName().equals("create")).findFirst()
                .orElseThrow();
    }

    private static RequestBody<?> call(Method method, Object target, Object[] arguments) {
        try {
            return (RequestBody<?>) method.invoke(target, arguments);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new AssertionError(method.toString(), e);
        }
    }

    static Object[] samples(Method method, String text) {
        return Stream.of(method.getParameterTypes()).map(type -> sample(type, text)).toArray();
    }

    private static Object sample(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type.isArray() && type != byte[].class) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, sample(type.getComponentType(), text));
            return array;
        }
        if (type == Map.class || type == Object.class) {
            return Map.of("a", text);
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(1);
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            return MAPPER.convertValue("value", type);
        }
        if (RequestBody.class.isAssignableFrom(type)) {
            return new BodySetters(type).empty;
        }
        if (type == byte[].class) {
            return new byte[] { 1 };
        }
        return type == boolean.class ? (Object) true : type == int.class ? (Object) 1 : (Object) 1L;
    }

    private static Object argument(JsonNode json, Class<?> type) {
        if (type == Duration.class) {
            return Duration.ofSeconds(json.asLong());
        }
        if (type == Instant.class) {
            return Instant.parse(json.asText());
        }
        if (type.isArray() && type != String[].class) {
            Object array = Array.newInstance(type.getComponentType(), json.size());
            for (int i = 0; i < json.size(); i++) {
                Array.set(array, i, argument(json.get(i), type.getComponentType()));
            }
            return array;
        }
        if (RequestBody.class.isAssignableFrom(type)) {
            return new BodySetters(type).build(json);
        }
        return MAPPER.convertValue(json, type);
    }
}

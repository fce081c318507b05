package io.quarkiverse.clerk.api.model;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Which setter of a query sets which parameter, found out by calling them. */
public final class QuerySetters {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Class<?> type;
    private final Query<?> empty;
    private final Map<String, Method> setters = new HashMap<>();

    public QuerySetters(Class<?> type) {
        this.type = type;
        this.empty = create("text");
        for (Method setter : type.getMethods()) {
            if (Query.class.isAssignableFrom(setter.getReturnType()) && !Modifier.isStatic(setter.getModifiers())
                    && !setter.isBridge()) {
                Set<String> names = new HashSet<>(
                        call(setter, empty, BodySetters.samples(setter, "text")).getParameters().keySet());
                names.removeAll(empty.getParameters().keySet());
                names.forEach(name -> setters.putIfAbsent(name, setter));
            }
        }
    }

    /** Parameters that can be set, by a setter or from the start. */
    Set<String> settable() {
        Set<String> names = new HashSet<>(setters.keySet());
        names.addAll(empty.getParameters().keySet());
        return names;
    }

    /** @throws AssertionError if there is no setter for one of the parameters */
    public Query<?> build(JsonNode json) {
        Query<?> query = empty.getParameters().isEmpty() ? empty
                : create(json.path(empty.getParameters().keySet().iterator().next()).asText());
        for (Map.Entry<String, JsonNode> parameter : json.properties()) {
            Method setter = setters.get(parameter.getKey());
            if (setter != null) {
                query = call(setter, query, new Object[] { argument(parameter.getValue(), setter.getParameterTypes()[0]) });
            } else if (!query.getParameters().containsKey(parameter.getKey())) {
                throw new AssertionError(type + " has no " + parameter.getKey());
            }
        }
        return query;
    }

    private Query<?> create(String required) {
        Method create = Stream.of(type.getMethods()).filter(method -> method.getName().equals("create")).findFirst()
                .orElseThrow();
        return call(create, null, BodySetters.samples(create, required));
    }

    private static Query<?> call(Method method, Object target, Object[] arguments) {
        try {
            return (Query<?>) method.invoke(target, arguments);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new AssertionError(method.toString(), e);
        }
    }

    private static Object argument(JsonNode json, Class<?> type) {
        if (type == Instant.class) {
            return Instant.ofEpochMilli(json.asLong());
        }
        if (!type.isArray()) {
            return MAPPER.convertValue(json, type);
        }
        List<JsonNode> values = json.isArray() ? Stream.iterate(0, i -> i + 1).limit(json.size()).map(json::get).toList()
                : List.of(json);
        Object array = Array.newInstance(type.getComponentType(), values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, MAPPER.convertValue(values.get(i), type.getComponentType()));
        }
        return array;
    }
}

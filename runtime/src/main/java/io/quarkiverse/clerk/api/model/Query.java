package io.quarkiverse.clerk.api.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

/**
 * The parameters of a query: those that were set, in that order. Queries are immutable: each setter returns a new one, and
 * setting a parameter again replaces its values.
 *
 * @param <Q> the type of the query
 */
public abstract class Query<Q extends Query<Q>> {

    private final Map<String, List<String>> parameters;

    Query(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** A query of the same kind. */
    abstract Q with(Map<String, List<String>> parameters);

    /** The same query with one parameter more; several values are sent one by one, under the same name. */
    final Q set(String name, Object... values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.put(name, Stream.of(values).map(value -> text(name, value)).toList());
        return with(Collections.unmodifiableMap(changed));
    }

    /** The same query without a parameter. */
    final Q unset(String name) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        return with(Collections.unmodifiableMap(changed));
    }

    private static String text(String name, Object value) {
        Objects.requireNonNull(value, () -> name + " must not be null; do not set it instead");
        return value instanceof Instant instant ? Long.toString(instant.toEpochMilli()) : value.toString();
    }

    /** What is sent, under Clerk's own names. */
    @QueryParam("*")
    public final Map<String, List<String>> getParameters() {
        return parameters;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((Query<?>) other).parameters.equals(parameters);
    }

    @Override
    public final int hashCode() {
        return parameters.hashCode();
    }

    /** Names only: the values may be about people. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + parameters.keySet();
    }
}

package io.quarkiverse.clerk.api.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The body of a request: the properties that were set, in that order.
 * <p>
 * It holds properties rather than fields because to Clerk a property that is missing ("leave it") and one that is null
 * ("clear it") are different things. Bodies are immutable: each setter returns a new one.
 *
 * @param <B> the type of the body
 */
public abstract class RequestBody<B extends RequestBody<B>> {

    private final Map<String, Object> properties;

    RequestBody(Map<String, Object> properties) {
        this.properties = properties;
    }

    /** A body of the same kind. */
    abstract B with(Map<String, Object> properties);

    /** The same body with one property more. */
    final B set(String name, Object value) {
        return put(name, json(Objects.requireNonNull(value, () -> name + " must not be null; clear the property instead")));
    }

    /** The same body with a property whose value is an array. */
    final B setAll(String name, Object[] values) {
        return set(name, Arrays.asList(values));
    }

    /** The same body with a property of the caller's own making: a map, or an object that Jackson makes one of. */
    final B setObject(String name, Object value) {
        return put(name, Metadata.toMap(Objects.requireNonNull(value, name)));
    }

    /** The same body with a property that is sent as null. */
    final B clear(String name) {
        return put(name, null);
    }

    private B put(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(properties);
        changed.put(name, value);
        return with(Collections.unmodifiableMap(changed));
    }

    /** Whatever the setters take, in the form that Clerk takes. */
    private static Object json(Object value) {
        if (value instanceof RequestBody<?> body) {
            return body.properties;
        }
        if (value instanceof Duration duration) {
            return duration.toSeconds();
        }
        if (value instanceof Instant instant) {
            return instant.toString();
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(RequestBody::json).toList();
        }
        return value instanceof OpenEnum set ? set.value() : value;
    }

    /** What is sent, under Clerk's own names. */
    @JsonValue
    public final Map<String, Object> properties() {
        return properties;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((RequestBody<?>) other).properties.equals(properties);
    }

    @Override
    public final int hashCode() {
        return properties.hashCode();
    }

    /** Names only: the values may be secrets. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + properties.keySet();
    }
}
